/// The name of one directory entry, as the kernel keeps it: bytes, not text.
///
/// Users' file names arrive in any encoding. Whatever we do with a file (open, move, answer), we do with exactly
/// these bytes; `display` is for people only and never finds its way back to the disk.
package struct FileName: Hashable, Sendable {
    /// 1 to 255 bytes, without NUL and slash, neither `.` nor `..`.
    package let bytes: [UInt8]

    /// Throws where `bytes` cannot name an entry.
    package init(bytes: some Sequence<UInt8>) throws(Fault) {
        let bytes = Array(bytes)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.longest else { throw .tooLong(bytes.count) }
        guard !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")) else { throw .separator }
        guard bytes != Array(".".utf8), bytes != Array("..".utf8) else { throw .dots }
        self.bytes = bytes
    }

    /// Throws where `text`, as UTF-8, cannot name an entry.
    package init(_ text: String) throws(Fault) {
        try self.init(bytes: text.utf8)
    }

    /// What Linux file systems take, in bytes.
    package static let longest = 255
}

extension FileName {
    /// Why some bytes are no file name.
    package enum Fault: Error, Sendable, Equatable {
        case empty, separator, dots
        case tooLong(Int)
    }
}

extension FileName: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
