import Core
import Glibc

/// What the console needs of the system: the only calls to libc outside the Linux floor, kept here so that a cold
/// start loads nothing else.
package enum Host {
    /// The value of an environment variable, nil where it is not set.
    package static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Whether `descriptor` is a terminal.
    package static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// Columns of the terminal at `descriptor`, nil where it does not tell.
    package static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// What local time is ahead of UTC at `instant`, in seconds.
    package static func zoneOffset(at instant: Timestamp) -> Int {
        var seconds = time_t(instant.milliseconds / 1_000)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return 0 }
        return local.tm_gmtoff
    }

    /// Writes all of `bytes`. Throws the `errno` of the call that failed.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Ends the program.
    package static func exit(_ ending: Ending) -> Never {
        Glibc.exit(ending.rawValue)
    }
}

extension Host {
    /// A system call that failed.
    package struct Failure: Error, Sendable, Hashable {
        package let number: Int32

        package init(_ number: Int32) {
            self.number = number
        }

        package var kind: Kind {
            switch number {
            case ENOENT, ECONNREFUSED: .nobodyThere
            case EACCES, EPERM: .denied
            case EAGAIN, ETIMEDOUT: .timeout
            case ENAMETOOLONG: .tooLong
            default: .other
            }
        }

        /// In the words of libc.
        package var text: String { String(cString: strerror(number)) }
    }

    /// The failures that the console tells apart.
    package enum Kind: Sendable {
        case nobodyThere, denied, timeout, tooLong, other
    }
}
