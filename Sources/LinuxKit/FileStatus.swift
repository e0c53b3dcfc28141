import Core
import Glibc

/// What the kernel knows about a file.
package struct FileStatus: Sendable, Hashable {
    package let kind: FileKind
    package let stamp: FileStamp

    /// Last change of the inode, in nanoseconds since 1970: also of its owner, mode, name.
    package let changed: Int64

    /// Owning user and group.
    package let owner, group: UInt32

    /// Names that the file has.
    package let links: UInt64

    /// Permission bits, set-id and sticky bits included.
    package let mode: UInt32

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        stamp = FileStamp(
            identity: FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)),
            size: Int64(status.st_size), modified: status.st_mtim.nanoseconds)
        changed = status.st_ctim.nanoseconds
        owner = status.st_uid
        group = status.st_gid
        links = UInt64(status.st_nlink)
        mode = status.st_mode & 0o7777
    }

    /// Device and inode.
    package var identity: FileIdentity { stamp.identity }
}

extension FileKind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .directory
        case S_IFLNK: self = .link
        default: self = .special
        }
    }
}

extension timespec {
    /// Wraps around in the year 2262, like everybody's.
    fileprivate var nanoseconds: Int64 {
        Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec)
    }
}
