import Glibc

/// How our programs end, for whoever started them.
package enum ProgramExit: Int32, Sendable {
    case success = 0
    case failure = 1
    case usage = 2
    /// EX_CONFIG of sysexits.h: starting again will not help, so systemd does not try.
    case configuration = 78

    /// Ends the process.
    package func leave() -> Never {
        exit(rawValue)
    }
}
