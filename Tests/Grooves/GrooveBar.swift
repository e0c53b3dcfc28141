import MusicModel

/// One bar in compact text, one line a drum: `GrooveBar([.snare: ". x . x", .closedHiHat: "xx xx xx x-x"])`.
///
/// Beats are separated by spaces, each divided evenly by its characters: `xx` is two eighths, `x-x` a triplet without
/// its second note. `x` is a stroke, `o` a ghost note, `X` an accent, `f` a flam, `d` a drag, anything else silence.
package struct GrooveBar: Sendable {
    package let meter: Meter
    package let strokes: [Stroke]

    package struct Stroke: Sendable, Hashable {
        /// From the start of the bar, in whole notes.
        package let onset: Fraction
        package let drum: DrumClass
        package let dynamic: MusicModel.Stroke.Dynamic

        /// Small notes before it.
        package var graces = 0
    }

    package init(_ lines: [DrumClass: String], meter: Meter = .common) {
        self.meter = meter
        strokes = lines.flatMap { Self.strokes(of: $0.value, drum: $0.key, meter: meter) }
            .sorted { ($0.onset, $0.drum.midiKey) < ($1.onset, $1.drum.midiKey) }
    }

    /// Lines separated by semicolons, each with the letter of its drum before it.
    package init(text: String, meter: Meter) {
        let lines = text.split(separator: ";").compactMap { line -> (DrumClass, String)? in
            let line = line.drop { $0 == " " }
            return line.first.flatMap { Self.drums[$0] }.map { ($0, String(line.dropFirst(2))) }
        }
        self.init(Dictionary(lines) { first, _ in first }, meter: meter)
    }

    private static let drums: [Character: DrumClass] = [
        "H": .closedHiHat, "O": .openHiHat, "P": .pedalHiHat, "S": .snare, "R": .sideStick, "K": .kick,
        "C": .crash, "D": .ride, "B": .rideBell, "T": .highTom, "M": .midTom, "F": .lowTom,
    ]

    private static func strokes(of line: String, drum: DrumClass, meter: Meter) -> [Stroke] {
        line.split(separator: " ").enumerated().flatMap { beat, text in
            text.enumerated().compactMap { index, character in
                let place = Fraction(index, text.count)
                guard let dynamic = dynamic(of: character) else { return nil }
                return Stroke(
                    onset: meter.beatLength * (Fraction(beat) + place), drum: drum, dynamic: dynamic,
                    graces: character == "d" ? 2 : character == "f" ? 1 : 0)
            }
        }
    }

    private static func dynamic(of character: Character) -> MusicModel.Stroke.Dynamic? {
        switch character {
        case "x", "f", "d": .normal
        case "o": .ghost
        case "X": .accent
        default: nil
        }
    }
}
