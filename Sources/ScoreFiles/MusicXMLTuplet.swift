import MusicModel

/// The beginning or the end of a tuplet at one event.
struct MusicXMLTuplet {
    /// `start` or `stop`.
    let type: String

    /// Needed where no beam holds the group together.
    let hasBracket: Bool

    /// Nil where the event is in no tuplet, or in the middle of one.
    init?(at index: Int, of voice: Voice) {
        let events = voice.events
        guard let tuplet = events[index].tuplet else { return nil }
        let isFirst = index == 0 || events[index - 1].tuplet != tuplet
        let isLast = index == events.count - 1 || events[index + 1].tuplet != tuplet
        guard isFirst != isLast else { return nil }
        type = isFirst ? "start" : "stop"
        let members = events.indices.filter { events[$0].tuplet == tuplet }
        hasBracket = !voice.beams.contains { beam in members.allSatisfy(beam.contains) }
    }

    func write(to xml: inout XMLWriter) {
        xml.empty("tuplet", ["type": type, "number": "1", "bracket": hasBracket ? "yes" : "no"])
    }
}

extension Tuplet {
    /// The value that the tuplet counts: an eighth for three in the time of two eighths.
    var unit: NoteValue.Shape? {
        NoteValue.Shape.allCases.first { $0.length * normal == span }
    }
}
