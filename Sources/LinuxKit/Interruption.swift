@preconcurrency import Dispatch
import Glibc

/// Ctrl-C, and what a shell sends at its end, as the cancellation of a task: what was begun is tidied up.
package enum Interruption {
    /// Runs `body`, which is cancelled when the user interrupts the program.
    package static func cancelling<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task(operation: body)
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { task.cancel() }
            source.activate()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        return try await task.value
    }
}
