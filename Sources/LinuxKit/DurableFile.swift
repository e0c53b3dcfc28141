import Core
import Glibc

/// Files that are either all there or not there, whatever happens meanwhile: written under another name, fsynced,
/// renamed, and the directory fsynced.
package enum DurableFile {
    /// Gives `name` the contents `bytes`, whatever it held before. For files of the house's own; `temporary` is a
    /// name in the same directory that nobody else uses.
    package static func write(
        _ bytes: [UInt8], as name: FileName, through temporary: FileName, in directory: Directory,
        mode: UInt32 = 0o600
    ) throws(SystemError) {
        _ = try prepare(bytes, as: temporary, in: directory, mode: mode)
        try directory.replace(name, with: temporary)
        try directory.synchronize()
    }

    /// The first half: `temporary` holds `bytes` on the disk, and waits to be renamed. What a crash has left under
    /// that name goes.
    package static func prepare(
        _ bytes: [UInt8], as temporary: FileName, in directory: Directory, mode: UInt32
    ) throws(SystemError) -> FileStamp {
        try discard(temporary, in: directory)
        let file = try directory.create(temporary, mode: mode)
        try file.write(bytes)
        try file.synchronize()
        return try file.status().stamp
    }

    /// Removes a file that may be there or not.
    package static func discard(_ name: FileName, in directory: Directory) throws(SystemError) {
        do {
            try directory.unlink(name)
        } catch {
            guard error.errno == ENOENT else { throw error }
        }
    }
}
