@testable import Engraving

/// What the signs of the installed music font cover, closer than their boxes: each outline cut into upright slices, in
/// staff spaces from the glyph's origin.
///
/// The outlines are taken from a picture that the painter draws of each sign, so they are what is printed.
enum GlyphShapes {
    static func slices(of sign: MusicGlyph) -> [Box]? { all[sign] }

    private static let all: [MusicGlyph: [Box]] = {
        guard let fonts = try? EngravingFonts.load() else { return [:] }
        return MusicGlyph.allCases.reduce(into: [:]) { shapes, sign in
            let item = DisplayItem(.key, nil, .glyph(sign, at: .zero, scale: 1))
            let picture = try? PagePicture.svg.bytes(
                of: DisplayPage(items: [item]), format: .a4, fonts: fonts)
            let paths = outline(in: String(decoding: picture ?? [], as: UTF8.self))
            let scale = 1 / PageFormat.a4.pointsPerSpace
            let edges = paths.flatMap { path in zip(path, path.dropFirst()).map { ($0 * scale, $1 * scale) } }
            shapes[sign] = Slices.boxes(of: edges)
        }
    }()

    /// The closed paths of the last symbol in the picture; the first is the font's sign for letters that it lacks.
    private static func outline(in picture: String) -> [[Point]] {
        let start = "<path style=\"stroke:none;\" d=\""
        guard let path = picture.ranges(of: start).last else { return [] }
        let words = picture[path.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
        var paths: [[Point]] = []
        var numbers: [Double] = []
        var command: Substring = ""
        for word in words + ["Z"] {
            guard let number = Double(word) else {
                add(command, numbers, to: &paths)
                (command, numbers) = (word, [])
                continue
            }
            numbers.append(number)
        }
        return paths
    }

    /// Curves become chords; eight to a curve are within a hundredth of a space.
    private static func add(_ command: Substring, _ numbers: [Double], to paths: inout [[Point]]) {
        if command == "Z", let first = paths.last?.first { paths[paths.count - 1].append(first) }
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        guard let last = points.last else { return }
        switch command {
        case "M": paths.append([last])
        case "C": paths[paths.count - 1] += curve([paths[paths.count - 1].last ?? .zero] + points)
        default: paths[paths.count - 1] += points
        }
    }

    private static func curve(_ ends: [Point]) -> [Point] {
        (1...8).map { step in
            let t = Double(step) / 8, u = 1 - t
            return ends[0] * (u * u * u) + ends[1] * (3 * u * u * t) + ends[2] * (3 * u * t * t)
                + ends[3] * (t * t * t)
        }
    }
}
