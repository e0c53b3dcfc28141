/// What a directory entry is, as far as we care.
package enum FileKind: Sendable, Hashable, CaseIterable {
    case regular, directory, link
    /// A FIFO, a socket or a device.
    case special
}
