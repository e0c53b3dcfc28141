import Core

extension ContentDigest {
    /// The digest of a whole file, as it is on our side of a copy. The position stays where it is.
    package init(of file: Descriptor) throws(SystemError) {
        var hash = SHA256()
        var offset: Int64 = 0
        while true {
            let bytes = try file.read(atMost: 1 << 20, from: offset)
            if bytes.isEmpty { break }
            bytes.withUnsafeBytes { hash.update($0) }
            offset += Int64(bytes.count)
        }
        self = hash.finish()
    }

    /// The digest of some bytes.
    package init(of bytes: [UInt8]) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        self = hash.finish()
    }
}
