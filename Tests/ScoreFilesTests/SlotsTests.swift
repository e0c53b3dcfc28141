import Grooves
import MusicModel
import Testing

@testable import ScoreFiles

/// What outside readers are held against (`Tests/compare-readers.py`): written from the scores, not from their MusicXML.
@Suite("The slots of all parts")
struct SlotsTests {
    @Test("are as they were approved")
    func matchesGolden() throws {
        try Golden("slots.json").check(JSONText.array(Part.all.map(Self.part)).document)
    }

    private static func part(_ part: Part) -> JSONText {
        let bars = part.score.bars.indices.map {
            bar(part.score.bars[$0], number: part.score.number(ofBar: $0))
        }
        return .object(["name": .string(part.name), "bars": .array(bars)])
    }

    /// Strokes are `onset drum` by onset, then drum; small notes stand at the onset of their chord.
    private static func bar(_ bar: Bar, number: Int) -> JSONText {
        let events = bar.hands.events + bar.feet.events
        let struck = events.flatMap { event in event.strokes.map { "\(event.onset) \($0.drum.rawValue)" } }
        let small = events.flatMap { event in event.grace.map { "\(event.onset) \($0.drum.rawValue)" } }
        return .object([
            "number": .integer(number), "length": .string(bar.length.description),
            "strokes": .array(struck.sorted().map(JSONText.string)),
            "small": .array(small.sorted().map(JSONText.string)),
        ])
    }
}
