import Grooves
import MusicModel

@testable import Notation

extension Voice {
    /// The voice in compact text: `8 r16 16 4.`, a tuplet in brackets with its ratio (`3:2[4 8]`), a bar rest as `R`, beamed
    /// groups between parentheses.
    var text: String {
        events.indices.map { index in
            let event = events[index]
            let isFirst = index == 0 || events[index - 1].tuplet != event.tuplet
            let isLast = index == events.count - 1 || events[index + 1].tuplet != event.tuplet
            let opening = event.tuplet.map { isFirst ? "\($0.actual):\($0.normal)[" : "" } ?? ""
            let beamStart = beams.contains { $0.lowerBound == index } ? "(" : ""
            let beamEnd = beams.contains { $0.upperBound == index + 1 } ? ")" : ""
            return beamStart + opening + event.text + (event.tuplet != nil && isLast ? "]" : "") + beamEnd
        }.joined(separator: " ")
    }
}

extension VoiceEvent {
    fileprivate var text: String {
        guard barRestLength == nil else { return "R" }
        return (isRest ? "r" : "") + String(value.shape.rawValue) + String(repeating: ".", count: value.dots)
    }
}

extension GrooveBar {
    /// One drum's line as a voice.
    static func voice(_ line: String, meter: Meter) -> Voice {
        let strokes = GrooveBar([.snare: line], meter: meter).strokes
        let chords = Dictionary(grouping: strokes, by: \.onset).mapValues {
            Chord(strokes: $0.map { Stroke($0.drum) })
        }
        return VoiceWriter(meter: meter, chords: chords).voice()
    }

    private typealias Stroke = MusicModel.Stroke
}
