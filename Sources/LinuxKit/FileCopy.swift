import CLinux
import Core
import Glibc

/// Copies a file's contents from descriptor to descriptor, the cheapest way that both file systems know: shared
/// blocks (FICLONE), a copy inside the kernel, or reading and writing.
package enum FileCopy {
    /// Makes the empty file `to` a copy of `from` and returns its length in bytes once it is on the disk. Positions
    /// stay where they are.
    ///
    /// EFBIG where `from` is longer than `most`: nobody fills our disk with a file that grows while we copy.
    @discardableResult
    package static func copy(
        from: Descriptor, to: Descriptor, atMost most: Int64 = .max
    ) throws(SystemError) -> Int64 {
        guard try from.status().stamp.size <= most else { throw SystemError(EFBIG, "copy") }
        if try attempt("ioctl FICLONE", from, to, clinux_clone_contents) == nil {
            let offset = try copyInKernel(from, to, atMost: most)
            try copyByHand(from, to, at: offset, atMost: most)
        }
        try to.synchronize()
        return try to.status().stamp.size
    }

    private static let piece = 1 << 20

    /// Returns how far it came; whatever is left must be read and written.
    private static func copyInKernel(
        _ from: Descriptor, _ to: Descriptor, atMost most: Int64
    ) throws(SystemError) -> Int64 {
        var offset: Int64 = 0
        while offset <= most {
            let copied = try attempt("copy_file_range", from, to) {
                clinux_copy_range($0, $1, &offset, piece)
            }
            guard let copied, copied > 0 else { return offset }
        }
        throw SystemError(EFBIG, "copy_file_range")
    }

    private static func copyByHand(
        _ from: Descriptor, _ to: Descriptor, at start: Int64, atMost most: Int64
    ) throws(SystemError) {
        var offset = start
        while offset <= most {
            let bytes = try from.read(atMost: piece, from: offset)
            if bytes.isEmpty { return }
            try to.write(bytes, at: offset)
            offset += Int64(bytes.count)
        }
        throw SystemError(EFBIG, "pwrite")
    }

    /// Nil where the kernel does not do this between these two files.
    private static func attempt<Result: SignedInteger>(
        _ operation: String, _ from: Descriptor, _ to: Descriptor, _ call: (Int32, Int32) -> Result
    ) throws(SystemError) -> Result? {
        do {
            return try from.use { from throws(SystemError) in
                try to.checked(operation) { call(from, $0) }
            }
        } catch {
            guard [EXDEV, EINVAL, ENOSYS, ENOTTY, EOPNOTSUPP, EPERM].contains(error.errno) else {
                throw error
            }
            return nil
        }
    }
}
