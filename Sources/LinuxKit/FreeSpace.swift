import Glibc

/// The room that a file system has left for us.
package struct FreeSpace: Sendable, Hashable {
    /// Bytes that an ordinary user may still write.
    package let bytes: Int64

    /// Files that may still be made; nil where the file system does not count them.
    package let files: Int64?

    /// Of the file system that `directory` is on.
    package init(of directory: Directory) throws(SystemError) {
        var status = statvfs()
        try directory.descriptor.checked("fstatvfs") { fstatvfs($0, &status) }
        let (product, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(
            by: UInt64(status.f_frsize))
        bytes = overflow ? .max : Int64(clamping: product)
        files = status.f_files == 0 ? nil : Int64(clamping: status.f_favail)
    }
}
