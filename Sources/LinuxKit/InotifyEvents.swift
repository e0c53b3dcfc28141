import Glibc

/// The events in a buffer that inotify has filled, as hints.
struct InotifyEvents: Sequence, IteratorProtocol {
    private var rest: UnsafeRawBufferPointer

    init(_ buffer: UnsafeRawBufferPointer) {
        rest = buffer
    }

    mutating func next() -> Inotify.Hint? {
        guard rest.count >= Self.header else { return nil }
        let watch = Inotify.Watch(number: rest.loadUnaligned(as: Int32.self))
        let mask = rest.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        let nameLength = Int(rest.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.header + nameLength))
        return Self.hint(mask, watch)
    }

    /// `struct inotify_event` without its name, which Swift does not import.
    private static let header = 16

    private static func hint(_ mask: UInt32, _ watch: Inotify.Watch) -> Inotify.Hint {
        if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .overflow }
        let endings = UInt32(IN_IGNORED | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF)
        return mask & endings != 0 ? .lost(watch) : .look(watch)
    }
}
