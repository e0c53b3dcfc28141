import Glibc

/// A system call that the kernel refused.
package struct SystemError: Error, Sendable, Hashable {
    /// The error number of `errno.h`.
    package let errno: Int32

    /// The call, as its manual page is titled.
    package let operation: String

    package init(_ errno: Int32, _ operation: String) {
        self.errno = errno
        self.operation = operation
    }
}

extension SystemError: CustomStringConvertible {
    /// For logs: `openat2: No such file or directory`.
    package var description: String { "\(operation): \(reason)" }

    /// The error in the system's words: `No such file or directory`.
    package var reason: String {
        var text = [CChar](repeating: 0, count: 128)
        guard strerror_r(errno, &text, text.count) == 0 else { return "error \(errno)" }
        let words = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: words, as: UTF8.self)
    }
}
