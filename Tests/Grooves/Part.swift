import MusicModel

/// A notated drum part with a name: what copyists write and readers must get right.
package struct Part: Sendable, CustomStringConvertible {
    /// In small letters with hyphens, as in the names of golden files.
    package let name: String

    package let score: Score

    package var description: String { name }

    init(_ name: String, artist: String? = nil, isMetered: Bool = true, _ bars: [Bar]) {
        self.name = name
        score = Score(
            title: name.replacing("-", with: " "), artist: artist, bars: bars, isMetered: isMetered)
    }

    /// Forty of them.
    package static let all = grooves + fills + ornaments + meters + forms + rests
}
