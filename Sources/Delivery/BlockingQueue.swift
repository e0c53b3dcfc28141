import Dispatch

/// A place for calls that may block for as long as a share hangs, one after the other, off Swift's own threads.
package struct BlockingQueue: Sendable {
    private let queue: DispatchQueue

    /// `label` shows in debuggers.
    package init(_ label: String) {
        queue = DispatchQueue(label: label)
    }

    /// Runs `body` when everything before it is done, and returns what it returns.
    package func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: body()) }
        }
    }
}
