import Glibc

/// An open file descriptor, closed when its last owner lets go of it.
///
/// Nothing is lost by closing so late: what must reach the disk is fsynced before, and fsync is where errors show.
package final class Descriptor: Sendable {
    private let number: Int32

    /// Takes over `number`, which nobody else may close.
    package init(owning number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Another descriptor of what this process complains to.
    package static func standardError() throws(SystemError) -> Descriptor {
        try owning("fcntl") { fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0) }
    }

    /// Lends the number to `body`. It is good until `body` returns, and must not be closed.
    package func use<Result, Failure: Error>(
        _ body: (Int32) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(number)
    }

    /// Makes a call with the number and checks its result.
    @discardableResult
    func checked<Result: SignedInteger>(
        _ operation: String, _ call: (Int32) -> Result
    ) throws(SystemError) -> Result {
        try LinuxKit.checked(operation) { call(number) }
    }

    /// Makes a call with the number and takes over the descriptor that it returns.
    func opening(_ operation: String, _ call: (Int32) -> Int32) throws(SystemError) -> Descriptor {
        try Self.owning(operation) { call(number) }
    }

    /// Takes over the descriptor that a call returns.
    static func owning(_ operation: String, _ call: () -> Int32) throws(SystemError) -> Descriptor {
        try Descriptor(owning: LinuxKit.checked(operation, call))
    }
}

extension Descriptor {
    /// Another descriptor for the same file, for those who close it themselves.
    package func duplicatedNumber() throws(SystemError) -> Int32 {
        try checked("fcntl F_DUPFD_CLOEXEC") { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    }
}
