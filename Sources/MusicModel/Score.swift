/// The notated part: nothing of recordings, fonts or files.
package struct Score: Sendable, Hashable, Codable {
    package let title: String

    /// The first bar has number 1.
    package let bars: [Bar]

    package init(title: String, bars: [Bar]) {
        self.title = title
        self.bars = bars
    }

    /// Every drum that occurs, from the highest place in the staff to the lowest.
    package var kit: [DrumClass] {
        let voices = bars.flatMap { [$0.hands, $0.feet] }
        let drums = Set(voices.flatMap(\.events).flatMap(\.strokes).map(\.drum))
        return DrumClass.allCases.filter(drums.contains).sorted { $0.staffPosition > $1.staffPosition }
    }
}
