import MusicModel

/// Reads a document back into a score, from the standard's words alone: what it says, our readers' users get.
struct MusicXMLReader {
    private(set) var score: Score
    private var divisions = 1
    private var meter = Meter.common
    private var isMetered = true

    init(_ document: XMLTree) {
        score = Score(title: "", bars: [])
        let drums = Self.drums(of: document)
        let measures = document["part"]?.all("measure") ?? []
        let bars = measures.enumerated().map { index, measure in
            read(measure, drums: drums, isLast: index == measures.count - 1)
        }
        score = Score(
            title: document["work"]?["work-title"]?.text ?? "",
            artist: document["identification"]?["creator"]?.text, bars: bars, isMetered: isMetered)
    }

    /// By the id of the instrument, found by its key.
    private static func drums(of document: XMLTree) -> [String: DrumClass] {
        let sounds = document["part-list"]?["score-part"]?.all("midi-instrument") ?? []
        let byKey = Dictionary(uniqueKeysWithValues: DrumClass.allCases.map { ($0.midiKey + 1, $0) })
        return sounds.reduce(into: [:]) { drums, sound in
            guard let id = sound.attributes["id"], let key = sound.integer("midi-unpitched") else { return }
            drums[id] = byKey[key]
        }
    }

    private mutating func read(_ measure: XMLTree, drums: [String: DrumClass], isLast: Bool) -> Bar {
        readAttributes(of: measure)
        let voices = ["1", "2"].map { number in
            MusicXMLVoiceReader(measure, voice: number, divisions: divisions, drums: drums).voice
        }
        let pickup =
            measure.attributes["implicit"] == "yes" ? voices.compactMap { $0.events.last?.end }.max() : nil
        return Bar(
            meter: meter, hands: voices[0], feet: voices[1], tempo: Self.tempo(at: measure),
            signs: signs(of: measure, pickup: pickup))
    }

    private mutating func readAttributes(of measure: XMLTree) {
        guard let attributes = measure["attributes"] else { return }
        divisions = attributes.integer("divisions") ?? divisions
        if let time = attributes["time"], let beats = time.integer("beats"),
            let type = time.integer("beat-type")
        {
            meter = Meter(beats, type)
            isMetered = time.attributes["print-object"] != "no"
        }
    }
}

extension MusicXMLReader {
    private static func tempo(at measure: XMLTree) -> Double? {
        measure.all("direction").compactMap { $0["sound"]?.attributes["tempo"] }.first.flatMap(Double.init)
    }

    private func signs(of measure: XMLTree, pickup: Fraction?) -> BarSigns {
        let directions = measure.all("direction")
        let letters = directions.compactMap { $0["direction-type"]?["rehearsal"]?.text }
        let lines = measure.all("barline")
        return BarSigns(
            pickup: pickup, rehearsal: letters.first,
            feel: directions.compactMap { $0["sound"]?["swing"] }.first.flatMap(Self.feel),
            startsRepeat: lines.contains { $0["repeat"]?.attributes["direction"] == "forward" },
            rightLine: lines.first { $0.attributes["location"] == "right" }.map(Self.line) ?? .single)
    }

    private static func feel(_ swing: XMLTree) -> Feel? {
        if swing["straight"] != nil { return .straight }
        guard swing.integer("first") == 2, swing.integer("second") == 1 else { return nil }
        return swing["swing-type"]?.text == "16th" ? .swungSixteenths : .swungEighths
    }

    private static func line(_ line: XMLTree) -> BarSigns.BarLine {
        if let times = line["repeat"]?.attributes["times"] { return .repeatEnd(times: Int(times) ?? 0) }
        return line["bar-style"]?.text == "light-light" ? .double : .final
    }
}
