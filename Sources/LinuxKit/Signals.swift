import Glibc

/// Signals that a service does not want to end by.
package enum Signals {
    /// A reader who has gone is an error of that write, not the end of the process.
    package static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}
