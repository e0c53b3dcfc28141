import Core
import Glibc

/// The bytes of an open file, read by position: the descriptor's own offset does not matter and is left
/// alone.
struct FileBytes {
    let descriptor: Int32

    /// Length in bytes when it was opened.
    let size: Int64

    /// Throws where `descriptor` is not that of a regular file.
    init(descriptor: Int32) throws(Problem) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        self.descriptor = descriptor
        self.size = Int64(status.st_size)
    }

    /// Up to `count` bytes from `offset`; fewer at the end of the file or where it cannot be read.
    func bytes(at offset: Int64, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, min(count, Int(size)))) { buffer, initialized in
            initialized = (try? read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)) ?? 0
        }
    }

    /// Fills `target` from `offset` and returns the number of bytes read: fewer at the end of the file.
    func read(into target: UnsafeMutableRawBufferPointer, at offset: Int64) throws(Problem) -> Int {
        var done = 0
        while done < target.count, offset >= 0, offset < size {
            let rest = UnsafeMutableRawBufferPointer(rebasing: target[done...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(errno: errno) }
            if count == 0 { break }
            done += count
        }
        return done
    }
}
