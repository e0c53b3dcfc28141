import Logging
import Synchronization

/// Keeps what was logged.
final class LogMemory: Sendable {
    private let lines = Mutex<[String]>([])

    /// The messages so far, without their fields.
    var messages: [String] { lines.withLock { $0 } }

    /// What a logger writes to.
    var handler: Handler { Handler(memory: self) }

    private func keep(_ line: String) {
        lines.withLock { $0.append(line) }
    }
}

extension LogMemory {
    struct Handler: LogHandler {
        let memory: LogMemory
        var logLevel = Logger.Level.debug
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            memory.keep("\(event.message)")
        }
    }
}
