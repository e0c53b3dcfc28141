import Glibc
import Support

/// A file system that is soon full. Only for those who may mount.
struct TinyDisk {
    static let bytes = 1 << 16
    private let path: String

    init(at path: String) throws {
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(Self.bytes),mode=755") == 0 else {
            throw SupportError(what: "mount", code: errno)
        }
        self.path = path
    }

    func unmount() {
        umount2(path, Int32(MNT_DETACH))
    }

    static let isPossible: Bool = {
        guard let path = try? makeTemporaryDirectory() else { return false }
        defer { removeTree(path) }
        guard let disk = try? TinyDisk(at: path) else { return false }
        disk.unmount()
        return true
    }()
}
