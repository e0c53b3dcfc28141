import Glibc

/// Signals that a service does not want to end by.
package enum Signals {
    /// A reader who has gone is an error of that write, not the end of the process.
    package static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// A call to read the configuration again that comes before anybody listens for it is not the end either.
    package static func ignoreHangUps() {
        signal(SIGHUP, SIG_IGN)
    }
}
