/// The one name of a file that renaming does not change.
package struct FileIdentity: Sendable, Hashable, Codable {
    /// The file system's number (st_dev).
    package let device: UInt64

    /// The file's number in it (st_ino), which may be given to another file once this one is gone.
    package let inode: UInt64

    package init(device: UInt64, inode: UInt64) {
        self.device = device
        self.inode = inode
    }
}
