@testable import ScoreFiles

/// Reads zip archives strictly, by the central directory as readers do.
struct ZipReader {
    private(set) var files: [(name: String, contents: [UInt8])] = []

    struct Fault: Error {
        let what: String
    }

    init(_ archive: [UInt8]) throws {
        let end = archive.count - 22
        guard end >= 0, Self.number(archive, end, 4) == 0x0605_4B50 else { throw Fault(what: "no end") }
        var place = Self.number(archive, end + 16, 4)
        for _ in 0..<Self.number(archive, end + 10, 2) {
            guard Self.number(archive, place, 4) == 0x0201_4B50 else { throw Fault(what: "no entry") }
            files.append(try Self.file(archive, entry: place))
            place += 46 + Self.number(archive, place + 28, 2)
        }
        guard place == end else { throw Fault(what: "a gap before the end") }
    }

    private static func file(_ archive: [UInt8], entry: Int) throws -> (name: String, contents: [UInt8]) {
        let local = number(archive, entry + 42, 4)
        let nameLength = number(archive, entry + 28, 2)
        guard number(archive, local, 4) == 0x0403_4B50,
            archive[(local + 4)..<(local + 28)] == archive[(entry + 6)..<(entry + 30)]
        else { throw Fault(what: "two headers that differ") }
        let name = String(decoding: archive[(entry + 46)..<(entry + 46 + nameLength)], as: UTF8.self)
        let start = local + 30 + nameLength
        let stored = Array(archive[start..<(start + number(archive, entry + 20, 4))])
        let contents = number(archive, entry + 10, 2) == 8 ? try Inflate.bytes(stored) : stored
        guard contents.count == number(archive, entry + 24, 4),
            Int(CRC32.of(contents)) == number(archive, entry + 16, 4)
        else { throw Fault(what: "contents of \(name)") }
        return (name, contents)
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
