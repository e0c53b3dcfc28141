import Glibc

/// A stream that the process was started with. Nothing is kept back in a buffer.
package enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes everything. Throws EPIPE only where SIGPIPE is ignored.
    package func write(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            written += try checked("write") {
                bytes.withUnsafeBytes {
                    Glibc.write(rawValue, $0.baseAddress?.advanced(by: written), $0.count - written)
                }
            }
        }
    }

    /// Writes `text` and a line break, as well as it can be done.
    package func say(_ text: String) {
        try? write(Array(text.utf8) + [UInt8(ascii: "\n")])
    }

    /// Whether somebody may read along.
    package var isTerminal: Bool { isatty(rawValue) == 1 }
}
