import MusicModel

/// Reads one voice of a measure: chords with what hangs on them, and beams.
struct MusicXMLVoiceReader {
    private var events: [VoiceEvent] = []
    private var beams: [Range<Int>] = []
    private var onset = Fraction.zero
    private var beamStart: Int?
    private var tupletStart: Int?
    private let divisions: Int
    private let drums: [String: DrumClass]

    var voice: Voice { Voice(events: events, beams: beams) }

    init(_ measure: XMLTree, voice: String, divisions: Int, drums: [String: DrumClass]) {
        self.divisions = divisions
        self.drums = drums
        let notes = measure.all("note").filter { $0["voice"]?.text == voice }
        var grace: [Stroke] = []
        for (index, note) in notes.enumerated() where note["chord"] == nil {
            if note["grace"] != nil {
                grace.append(stroke(note))
            } else {
                let others = notes[(index + 1)...].prefix { $0["chord"] != nil }
                read([note] + others, grace: grace)
                grace = []
            }
        }
    }

    private mutating func read(_ heads: [XMLTree], grace: [Stroke]) {
        let note = heads[0]
        let length = Fraction(note.integer("duration") ?? 0, 4 * divisions)
        guard note["rest"]?.attributes["measure"] != "yes" else {
            return events.append(VoiceEvent(barRest: length))
        }
        let tremolo = note["notations"]?["ornaments"]?["tremolo"]
        events.append(
            VoiceEvent(
                onset: onset, value: Self.value(of: note), tuplet: Self.ratio(of: note),
                strokes: note["rest"] == nil ? heads.map(stroke) : [], grace: grace, isRoll: tremolo != nil,
                isTied: heads.contains { $0.all("tie").contains { $0.attributes["type"] == "start" } }))
        onset += length
        readGroups(note)
    }

    /// Beams by their first level, tuplets when they are complete.
    private mutating func readGroups(_ note: XMLTree) {
        let index = events.count - 1
        switch note.all("beam").first?.text {
        case "begin": beamStart = index
        case "end": if let start = beamStart { beams.append(start..<(index + 1)) }
        default: break
        }
        switch note["notations"]?["tuplet"]?.attributes["type"] {
        case "start": tupletStart = index
        case "stop": if let start = tupletStart { close(start...index) }
        default: break
        }
    }

    private mutating func close(_ members: ClosedRange<Int>) {
        let start = events[members.lowerBound].onset
        let span = events[members.upperBound].end - start
        for index in members { events[index] = events[index].inTuplet(from: start, span: span) }
    }
}

extension MusicXMLVoiceReader {
    private func stroke(_ note: XMLTree) -> Stroke {
        let notations = note["notations"]
        let isGhost = note["notehead"]?.attributes["parentheses"] == "yes"
        let isAccented = notations?["articulations"]?["accent"] != nil
        let loudness = Double(note.attributes["dynamics"] ?? "") ?? 0
        return Stroke(
            drums[note["instrument"]?.attributes["id"] ?? ""] ?? .kick,
            dynamic: isGhost ? .ghost : isAccented ? .accent : .normal,
            velocity: Int((loudness * 0.9).rounded()), closesHats: notations?["technical"]?["stopped"] != nil)
    }

    private static func value(of note: XMLTree) -> NoteValue {
        let shapes: [String: NoteValue.Shape] = [
            "whole": .whole, "half": .half, "quarter": .quarter, "eighth": .eighth, "16th": .sixteenth,
            "32nd": .thirtySecond, "64th": .sixtyFourth,
        ]
        return NoteValue(shapes[note["type"]?.text ?? ""] ?? .whole, dots: note.all("dot").count)
    }

    /// Its place follows when the group is complete.
    private static func ratio(of note: XMLTree) -> Tuplet? {
        guard let ratio = note["time-modification"], let actual = ratio.integer("actual-notes"),
            let normal = ratio.integer("normal-notes")
        else { return nil }
        return Tuplet(actual: actual, normal: normal, start: .zero, span: .zero)
    }
}

extension VoiceEvent {
    fileprivate func inTuplet(from start: Fraction, span: Fraction) -> VoiceEvent {
        let ratio = tuplet.map { Tuplet(actual: $0.actual, normal: $0.normal, start: start, span: span) }
        return VoiceEvent(
            onset: onset, value: value, tuplet: ratio, strokes: strokes, grace: grace, isRoll: isRoll,
            isTied: isTied)
    }
}
