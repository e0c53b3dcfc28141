import MusicModel

/// Proves of a document what the schema cannot: bars add up, voices agree, names resolve, tuplets and beams begin and end.
struct MusicXMLCheck {
    private(set) var faults: [String] = []

    /// What is struck, bar by bar, as a reader finds it by counting durations.
    private(set) var bars: [Set<Struck>] = []

    struct Struck: Hashable {
        /// From the start of the bar, in whole notes.
        let onset: Fraction
        let instrument: String
    }

    private let instruments: Set<String>
    private var divisions = 0
    private var barLength = Fraction.zero

    init(_ score: XMLTree) {
        let part = score["part-list"]?["score-part"]
        instruments = Set((part?.all("score-instrument") ?? []).compactMap { $0.attributes["id"] })
        let sounds = Set((part?.all("midi-instrument") ?? []).compactMap { $0.attributes["id"] })
        if instruments != sounds {
            faults.append("instruments without sound: \(instruments.symmetricDifference(sounds))")
        }
        if score["part"]?.attributes["id"] != part?.attributes["id"] {
            faults.append("the part has another name")
        }
        for (index, bar) in (score["part"]?.all("measure") ?? []).enumerated() {
            check(bar, number: index + 1)
        }
    }

    private mutating func check(_ bar: XMLTree, number: Int) {
        if bar.attributes["number"] != String(number) { faults.append("bar \(number) has another number") }
        readAttributes(of: bar)
        var reading = MusicXMLBarReading(divisions: divisions, instruments: instruments)
        for child in bar.children { reading.read(child) }
        let faults = reading.end(barLength: barLength)
        self.faults += faults.map { "bar \(number): \($0)" }
        bars.append(Set(reading.struck.map { Struck(onset: $0.onset, instrument: $0.instrument) }))
    }

    private mutating func readAttributes(of bar: XMLTree) {
        guard let attributes = bar["attributes"] else { return }
        divisions = attributes.integer("divisions") ?? divisions
        if let time = attributes["time"], let beats = time.integer("beats"),
            let type = time.integer("beat-type")
        {
            barLength = Fraction(beats, type)
        }
    }
}
