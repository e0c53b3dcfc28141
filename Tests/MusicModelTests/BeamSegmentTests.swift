import MusicModel
import Testing

@Suite("Beams of a group")
struct BeamSegmentTests {
    @Test(
        "neighbours share what both have, and hooks point to the note of the same pair",
        arguments: [
            ("8 8", "1:0-1"), ("16 16 16 16", "1:0-3 2:0-3"), ("8. 16", "1:0-1 2:1<"),
            ("16 8.", "1:0-1 2:0>"),
            ("8 16 16", "1:0-2 2:1-2"), ("16 16 8", "1:0-2 2:0-1"), ("16 8 16", "1:0-2 2:0> 2:2<"),
            ("16 r16 16 16", "1:0-3 2:0-3"), ("8 16 8.", "1:0-2 2:1>"), ("8. 16 8", "1:0-2 2:1<"),
            ("8 r8", ""), ("r8 8", ""),
        ])
    func dividesGroup(values: String, segments: String) {
        let voice = Voice(values)
        let found = voice.beamSegments(of: 0..<voice.events.count)
        #expect(found.map(\.text).joined(separator: " ") == segments)
    }
}

extension Voice {
    /// Chords and rests (`r`) from the start of the bar: `8. 16 r8`.
    fileprivate init(_ values: String) {
        var onset = Fraction.zero
        self.init(
            events: values.split(separator: " ").map { text in
                let strokes = text.first == "r" ? [] : [Stroke(.snare)]
                let digits = text.filter(\.isNumber)
                let shape = NoteValue.Shape(rawValue: Int(digits) ?? 4) ?? .quarter
                let value = NoteValue(shape, dots: text.count { $0 == "." })
                defer { onset += value.length }
                return VoiceEvent(onset: onset, value: value, strokes: strokes)
            })
    }
}

extension BeamSegment {
    /// `LEVEL:FIRST-LAST`, or `LEVEL:CHORD` and where its hook points.
    fileprivate var text: String {
        switch hook {
        case .forward: "\(level):\(first)>"
        case .backward: "\(level):\(first)<"
        case nil: "\(level):\(first)-\(last)"
        }
    }
}
