@preconcurrency import Dispatch
import Glibc

/// Hints from the kernel that directories are worth a look.
///
/// What happened there is not told, because no event proves anything: an SFTP upload ends in a bare CREATE, a mapped
/// writer sends nothing, an overflow loses all. So events of one directory are one hint for as long as nobody has
/// fetched it, and a flood of files costs no memory. Costs no thread while nothing happens.
package final class Inotify: Sendable {
    private let descriptor: Descriptor
    private let source: any DispatchSourceRead
    private let pending: PendingHints

    /// EMFILE where the user has too many instances (`fs.inotify.max_user_instances`).
    package init() throws(SystemError) {
        let descriptor = try Descriptor.owning("inotify_init1") {
            inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        }
        let pending = PendingHints()
        let queue = DispatchQueue(label: "inotify")
        let source = descriptor.use { DispatchSource.makeReadSource(fileDescriptor: $0, queue: queue) }
        source.setEventHandler { Self.read(descriptor, into: pending) }
        source.setCancelHandler { withExtendedLifetime(descriptor) { pending.finish() } }
        source.activate()
        (self.descriptor, self.source, self.pending) = (descriptor, source, pending)
    }

    deinit {
        source.cancel()
    }

    /// Watches a directory by its path. ENOSPC where the user has too many watches (`fs.inotify.max_user_watches`),
    /// EACCES where it is not ours to read. The same directory always gives the same watch.
    package func watch(path: String) throws(SystemError) -> Watch {
        Watch(
            number: try descriptor.checked("inotify_add_watch") { inotify_add_watch($0, path, Self.interest) }
        )
    }

    /// Watches a directory that is open already, whatever its path is.
    package func watch(_ directory: Directory) throws(SystemError) -> Watch {
        try directory.descriptor.use { number throws(SystemError) in
            try watch(path: "/proc/self/fd/\(number)")
        }
    }

    /// Ends a watch; fine where the kernel has ended it before.
    package func remove(_ watch: Watch) throws(SystemError) {
        do {
            try descriptor.checked("inotify_rm_watch") { inotify_rm_watch($0, watch.number) }
        } catch {
            guard error.errno == EINVAL else { throw error }
        }
    }

    /// Ends the sequence of hints.
    package func stop() {
        source.cancel()
    }

    /// Names that come, go or change, and files that are closed. Not IN_MODIFY: a file that is being written is
    /// looked at again anyway.
    private static let interest = UInt32(
        IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR)

    private static func read(_ descriptor: Descriptor, into pending: PendingHints) {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            while true {
                let count = descriptor.use { Glibc.read($0, buffer.baseAddress, buffer.count) }
                guard count > 0 else { return }
                pending.add(InotifyEvents(UnsafeRawBufferPointer(rebasing: buffer[..<count])))
            }
        }
    }
}

extension Inotify: AsyncSequence {
    /// For one consumer.
    package func makeAsyncIterator() -> Iterator {
        Iterator(pending: pending, bell: pending.rings.makeAsyncIterator())
    }

    /// Reads one event after another; ends when the task is cancelled.
    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let pending: PendingHints
        fileprivate var bell: AsyncStream<Void>.Iterator

        /// The next hint; waits for it. Nil after `stop`, and when the task is cancelled.
        package mutating func next() async -> Hint? {
            while true {
                if let hint = pending.takeFirst() { return hint }
                guard await bell.next() != nil else { return nil }
            }
        }
    }
}
