import CLinux

/// What sort of file system something lies on, as far as watching and locking care.
package enum MountKind: Sendable, Hashable {
    case local
    /// Other machines change it, and the kernel here learns nothing of that.
    case shared
    /// A program here answers for it, and may have its files from anywhere.
    case userspace

    /// By `f_type` of statfs(2). What is not known to be otherwise is local.
    package init(fileSystemType type: Int64) {
        self = Self.known[type] ?? .local
    }

    /// Of the file system that `directory` is on.
    package init(of directory: Directory) throws(SystemError) {
        var type: Int64 = 0
        try directory.descriptor.checked("fstatfs") { clinux_file_system_type($0, &type) }
        self.init(fileSystemType: type)
    }

    /// Whether inotify misses what happens there, so that only looking helps.
    package var isDeaf: Bool { self != .local }

    /// Whether SQLite may keep a database there: its locks and shared memory need one kernel.
    package var carriesSQLite: Bool { self == .local }

    /// From linux/magic.h and the file systems' own sources.
    private static let known: [Int64: MountKind] = [
        0x6969: .shared,  // NFS
        0x517B: .shared, 0xFF53_4D42: .shared, 0xFE53_4D42: .shared,  // SMB, CIFS, SMB 2
        0x0102_1997: .shared,  // 9P
        0x564C: .shared,  // NCP
        0x5346_414F: .shared, 0x6B41_4653: .shared,  // AFS
        0x7375_7245: .shared,  // Coda
        0x00C3_6400: .shared,  // Ceph
        0x0BD0_0BD0: .shared,  // Lustre
        0x4750_4653: .shared,  // GPFS
        0x7461_636F: .shared,  // OCFS2
        0x0116_1970: .shared,  // GFS2
        0x786F_4256: .shared, 0xBACB_ACBC: .shared,  // shared folders of VirtualBox and VMware
        0x6573_5546: .userspace,  // FUSE, and virtiofs by the same name
    ]
}
