import Glibc

extension Descriptor {
    /// Opens a file of the house's own by its path, for reading. Never blocks, on a FIFO neither: ask for its `status`
    /// where it may be one. Users' files are opened beneath a `Directory`.
    package static func reading(path: String) throws(SystemError) -> Descriptor {
        try owning("open \(path)") { open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    }

    /// What the descriptor is open on.
    package func status() throws(SystemError) -> FileStatus {
        var status = stat()
        try checked("fstat") { fstat($0, &status) }
        return FileStatus(status)
    }

    /// Writes everything, from `offset` on.
    package func write(_ bytes: [UInt8], at offset: Int64 = 0) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            written += try checked("pwrite") { descriptor in
                bytes.withUnsafeBytes {
                    pwrite(
                        descriptor, $0.baseAddress?.advanced(by: written), $0.count - written,
                        off_t(offset) + written)
                }
            }
        }
    }

    /// Up to `most` bytes from `offset` on; fewer only where the file ends.
    package func read(atMost most: Int, from offset: Int64 = 0) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: most)
        var count = 0
        while count < most {
            let more = try checked("pread") { descriptor in
                bytes.withUnsafeMutableBytes {
                    pread(
                        descriptor, $0.baseAddress?.advanced(by: count), most - count, off_t(offset) + count)
                }
            }
            guard more > 0 else { break }
            count += more
        }
        return Array(bytes.prefix(count))
    }

    /// Returns once contents and length are on the disk.
    package func synchronize() throws(SystemError) {
        try checked("fsync") { fsync($0) }
    }
}
