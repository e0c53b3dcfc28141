import Core
import Glibc

/// Proof that no other process does the same: an exclusive flock(2), held for as long as the value lives. The kernel
/// gives it back when the process ends, however it ends.
package struct FileLock: Sendable {
    private let descriptor: Descriptor

    /// Takes the lock on the file `name`, which is made where there is none; nil where somebody else has it.
    package static func take(_ name: FileName, in directory: Directory) throws(SystemError) -> FileLock? {
        let descriptor = try directory.openOrCreate(name, mode: 0o600)
        do {
            try descriptor.checked("flock") { flock($0, LOCK_EX | LOCK_NB) }
        } catch {
            guard error.errno == EWOULDBLOCK else { throw error }
            return nil
        }
        return FileLock(descriptor: descriptor)
    }
}
