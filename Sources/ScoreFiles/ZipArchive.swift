/// A zip archive in memory (PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", 6.3). Every file is dated 1 January
/// 1980, the first day the format knows, so that the same files give the same bytes.
struct ZipArchive {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// `name` in ASCII, of less than 65,536 bytes; `contents` of less than 4 GiB. Files keep the order in which they are
    /// added.
    mutating func add(_ name: String, _ contents: [UInt8], isPacked: Bool = true) {
        let packed = isPacked ? Deflate.packed(contents) : contents
        let isSmaller = packed.count < contents.count
        let stored = isSmaller ? packed : contents
        let common = Self.header(of: contents, stored: stored, method: isSmaller ? 8 : 0, name: name)
        let offset = files.count
        files += Self.little(0x0403_4B50, bytes: 4) + common + Self.little(0, bytes: 2)
        files += Array(name.utf8) + stored
        directory += Self.little(0x0201_4B50, bytes: 4) + Self.little(20, bytes: 2) + common
        directory += Array(repeating: 0, count: 12) + Self.little(offset, bytes: 4) + Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        let counts = [0, 0, count, count].flatMap { Self.little($0, bytes: 2) }
        let place = Self.little(directory.count, bytes: 4) + Self.little(files.count, bytes: 4)
        return files + directory + Self.little(0x0605_4B50, bytes: 4) + counts + place
            + Self.little(0, bytes: 2)
    }

    /// What the local and the central header share: from the version needed to the length of the name.
    private static func header(of contents: [UInt8], stored: [UInt8], method: Int, name: String) -> [UInt8] {
        let firstDay = 1 << 5 | 1
        let fields = [20, 0, method, 0, firstDay].flatMap { little($0, bytes: 2) }
        let sizes = [Int(CRC32.of(contents)), stored.count, contents.count].flatMap { little($0, bytes: 4) }
        return fields + sizes + little(name.utf8.count, bytes: 2)
    }

    private static func little(_ value: Int, bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
