/// Reads bytes as new ones and copies of earlier ones (J. Ziv, A. Lempel, "A Universal Algorithm for Sequential Data
/// Compression", 1977), taking the longest copy among the latest places with the same beginning.
struct RepetitionFinder: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    /// The latest place of each beginning of three bytes, and for each place the one before with the same; -1 for none.
    private var latest: [Int]
    private var earlier: [Int]

    enum Piece: Hashable {
        case byte(UInt8)
        /// 3 to 258 bytes from 1 to 32,768 bytes back.
        case copy(length: Int, distance: Int)
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        latest = Array(repeating: -1, count: 1 << 15)
        earlier = Array(repeating: -1, count: bytes.count)
    }

    mutating func next() -> Piece? {
        guard position < bytes.count else { return nil }
        let best = longest()
        let length = best.length >= Self.shortest ? best.length : 1
        let piece: Piece =
            length > 1 ? .copy(length: length, distance: best.distance) : .byte(bytes[position])
        for place in position..<(position + length) { remember(place) }
        position += length
        return piece
    }
}

extension RepetitionFinder {
    private static let shortest = 3
    private static let longestCopy = 258
    private static let farthest = 32_768
    private static let mostTries = 64

    private func beginning(at place: Int) -> Int? {
        guard place + Self.shortest <= bytes.count else { return nil }
        let three = Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
        return (three &* 0x9E37_79B1) >> 12 & (latest.count - 1)
    }

    private mutating func remember(_ place: Int) {
        guard let key = beginning(at: place) else { return }
        earlier[place] = latest[key]
        latest[key] = place
    }

    private func longest() -> (length: Int, distance: Int) {
        var best = (length: 0, distance: 0)
        var place = beginning(at: position).map { latest[$0] } ?? -1
        var tries = 0
        while place >= 0, position - place <= Self.farthest, tries < Self.mostTries {
            let length = common(with: place)
            if length > best.length { best = (length, position - place) }
            place = earlier[place]
            tries += 1
        }
        return best
    }

    private func common(with place: Int) -> Int {
        let most = Swift.min(Self.longestCopy, bytes.count - position)
        var length = 0
        while length < most, bytes[place + length] == bytes[position + length] { length += 1 }
        return length
    }
}
