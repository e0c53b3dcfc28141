import Core
import Intake

extension Sighting {
    /// A sighting that differs from the standard one only in what a test names.
    static func song(
        inode: UInt64 = 1, size: Int64 = 1, modified: Int64 = 1, changed: Int64 = 1,
        writer: WriterPresence = .absent
    ) -> Sighting {
        Sighting(
            stamp: FileStamp(
                identity: FileIdentity(device: 1, inode: inode), size: size, modified: modified),
            changed: changed, writer: writer)
    }
}
