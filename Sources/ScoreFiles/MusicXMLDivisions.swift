import MusicModel

/// The unit of a document's durations: the longest in which all of them are whole.
struct MusicXMLDivisions {
    /// In a quarter note.
    let perQuarter: Int

    init(_ score: Score) {
        let events = score.bars.flatMap { $0.hands.events + $0.feet.events }
        let lengths = score.bars.map(\.length) + events.map(\.duration) + events.map(\.onset)
        perQuarter = Set(lengths.map { ($0 * 4).denominator }).reduce(1, Self.leastCommonMultiple)
    }

    /// `length` whole notes as the text of a `duration`.
    func text(of length: Fraction) -> String {
        String((length * (4 * perQuarter)).floor)
    }

    private static func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
        first * Fraction(second, first).numerator
    }
}
