/// Where stems meet heads, read from Emmentaler's `LILC` table: a Scheme association list of glyph names, one entry a
/// few lines, in which five units are one staff space.
struct StemAttachments {
    private let points: [String: Point]

    init(table: [UInt8]) {
        var name = ""
        var points: [String: Point] = [:]
        for line in table.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: Self.heads) {
                name = Self.text(line.dropFirst().prefix { $0 != UInt8(ascii: " ") })
            } else if !name.isEmpty, line.starts(with: Self.attachment) {
                points[name] = Self.point(line.dropFirst(Self.attachment.count))
                name = ""
            }
        }
        self.points = points
    }

    /// The point of the head of that name, in staff spaces, y downwards.
    func point(of name: String) -> Point? { points[name] }

    private static let heads = Array("(noteheads.".utf8)
    private static let attachment = Array("(attachment . (".utf8)
    private static let unitsPerSpace = 5.0

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func point(_ bytes: ArraySlice<UInt8>) -> Point? {
        let figures = bytes.prefix { $0 != UInt8(ascii: ")") }.split(separator: UInt8(ascii: " "))
        guard let x = figures.first.flatMap({ Double(text($0)) }) else { return nil }
        guard figures.count == 3, let y = Double(text(figures[2])) else { return nil }
        return Point(x / unitsPerSpace, -y / unitsPerSpace)
    }
}
