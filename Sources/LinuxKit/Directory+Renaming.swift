import CLinux
import Core
import Glibc

extension Directory {
    /// Gives the entry `name` the place `target` in `destination`, which must be free: EEXIST otherwise.
    ///
    /// Where the file system has no RENAME_NOREPLACE (NFS, some FUSE), a file gets its second name by a link and
    /// loses its first, and a directory replaces an empty one that was made to keep the place.
    package func rename(
        _ name: FileName, to target: FileName, in destination: Directory
    ) throws(SystemError) {
        do {
            try destination.descriptor.use { to throws(SystemError) in
                _ = try descriptor.checked("renameat2") {
                    clinux_rename_no_replace($0, name.cString, to, target.cString)
                }
            }
        } catch {
            guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.errno) else { throw error }
            try renameByClaiming(name, to: target, in: destination)
        }
    }

    /// The same; false, and nothing has changed, where the place is taken.
    package func rename(
        _ name: FileName, toFree target: FileName, in destination: Directory
    ) throws(SystemError) -> Bool {
        do {
            try rename(name, to: target, in: destination)
            return true
        } catch {
            guard error.meaning == .exists else { throw error }
            return false
        }
    }

    /// Gives the entry `name` the place `target`, whatever was there before. For files of our own only.
    package func replace(_ target: FileName, with name: FileName) throws(SystemError) {
        try descriptor.checked("renameat") { renameat($0, name.cString, $0, target.cString) }
    }

    func renameByClaiming(
        _ name: FileName, to target: FileName, in destination: Directory
    ) throws(SystemError) {
        let isDirectory = try status(of: name)?.kind == .directory
        try destination.descriptor.use { to throws(SystemError) in
            if isDirectory {
                try checked("mkdirat") { mkdirat(to, target.cString, 0o700) }
                try descriptor.checked("renameat") { renameat($0, name.cString, to, target.cString) }
            } else {
                try descriptor.checked("linkat") { linkat($0, name.cString, to, target.cString, 0) }
                try unlink(name)
            }
        }
    }
}
