import MusicModel

/// The beams of a voice as MusicXML spells them: at each chord, what each level does there.
struct MusicXMLBeams {
    /// For each event of the voice, by level from 1.
    private var marks: [[Int: String]]

    init(_ voice: Voice) {
        marks = Array(repeating: [:], count: voice.events.count)
        for group in voice.beams {
            for segment in voice.beamSegments(of: group) { mark(segment, in: voice) }
        }
    }

    func write(at index: Int, to xml: inout XMLWriter) {
        for (level, mark) in marks[index].sorted(by: { $0.key < $1.key }) {
            xml.element("beam", ["number": String(level)], text: mark)
        }
    }

    private mutating func mark(_ segment: BeamSegment, in voice: Voice) {
        switch segment.hook {
        case .forward: marks[segment.first][segment.level] = "forward hook"
        case .backward: marks[segment.first][segment.level] = "backward hook"
        case nil:
            let chords = (segment.first...segment.last).filter { !voice.events[$0].isRest }
            for index in chords { marks[index][segment.level] = "continue" }
            marks[segment.first][segment.level] = "begin"
            marks[segment.last][segment.level] = "end"
        }
    }
}
