import MusicModel

/// Proves of a document what the schema cannot: bars add up, voices agree, names resolve; tuplets, beams, ties and
/// repeats begin and end.
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
    private var meterLength = Fraction.zero
    private var ties = MusicXMLTies()
    private var form = MusicXMLForm()

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
        let bars = score["part"]?.all("measure") ?? []
        let first = bars.first?.attributes["implicit"] == "yes" ? 0 : 1
        for (index, bar) in bars.enumerated() { check(bar, number: first + index) }
        ties.end()
        form.end()
        faults += ties.faults + form.faults
    }

    private mutating func check(_ bar: XMLTree, number: Int) {
        if bar.attributes["number"] != String(number) { faults.append("bar \(number) has another number") }
        let isPickup = bar.attributes["implicit"] == "yes"
        if isPickup != (number == 0) { faults.append("bar \(number) is counted wrongly") }
        readAttributes(of: bar)
        var reading = MusicXMLBarReading(divisions: divisions, instruments: instruments)
        for child in bar.children { reading.read(child, ties: &ties) }
        let faults = reading.end(meterLength: meterLength, isPickup: isPickup)
        self.faults += faults.map { "bar \(number): \($0)" }
        form.read(bar, isSilent: reading.struck.isEmpty)
        bars.append(Set(reading.struck.map { Struck(onset: $0.onset, instrument: $0.instrument) }))
    }

    private mutating func readAttributes(of bar: XMLTree) {
        guard let attributes = bar["attributes"] else { return }
        divisions = attributes.integer("divisions") ?? divisions
        if let time = attributes["time"], let beats = time.integer("beats"),
            let type = time.integer("beat-type")
        {
            meterLength = Fraction(beats, type)
        }
    }
}
