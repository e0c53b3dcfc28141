import Synchronization

/// Hints that nobody has fetched yet, each once, oldest first, and a bell that rings when there are new ones.
final class PendingHints: Sendable {
    let rings: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    private let hints = Mutex(Queue())

    private struct Queue {
        var order: [Inotify.Hint] = []
        var present: Set<Inotify.Hint> = []
    }

    init() {
        (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ new: some Sequence<Inotify.Hint>) {
        hints.withLock { hints in
            for hint in new where hints.present.insert(hint).inserted { hints.order.append(hint) }
        }
        bell.yield()
    }

    func takeFirst() -> Inotify.Hint? {
        hints.withLock { hints in
            guard !hints.order.isEmpty else { return nil }
            let hint = hints.order.removeFirst()
            hints.present.remove(hint)
            return hint
        }
    }

    func finish() {
        bell.finish()
    }
}
