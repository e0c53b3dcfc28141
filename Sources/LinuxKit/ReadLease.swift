import CLinux
import Core
import Glibc

/// Asks the kernel whether a file is open for writing: a read lease (fcntl(2), F_SETLEASE) is granted only while it
/// is not, mappings included. Only the file's owner may ask, and only local file systems know.
package enum ReadLease {
    /// Takes a lease and gives it back at once. `file` must be open for reading only.
    package static func writer(of file: Descriptor) -> WriterPresence {
        file.use { descriptor in
            guard clinux_take_read_lease(descriptor) == 0 else {
                return errno == EAGAIN ? .present : .unknown
            }
            return clinux_drop_lease(descriptor) == 0 ? .absent : .unknown
        }
    }
}
