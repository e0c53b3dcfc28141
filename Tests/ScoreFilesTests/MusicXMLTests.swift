import Core
import Grooves
import MusicModel
import Notation
import Support
import Testing

@testable import ScoreFiles

@Suite("MusicXML")
struct MusicXMLTests {
    @Test("what is read back is what was written, and it adds up", arguments: Groove.all)
    func roundTrips(groove: Groove) throws {
        let check = MusicXMLCheck(try XMLTree.parse(MusicXMLWriter().document(of: groove.score())))
        #expect(check.faults == [])
        #expect(
            check.bars
                == groove.bars.map { bar in
                    Set(bar.strokes.map { .init(onset: $0.onset, instrument: "P1-I\($0.drum.midiKey + 1)") })
                })
    }

    @Test("any transcription gives a document that adds up", arguments: 0..<60)
    func staysWhole(seed: UInt64) throws {
        var chance = SeededRandom(seed: seed)
        let hits = (0..<Int.random(in: 0...120, using: &chance)).map { _ in
            Hit(
                time: Double.random(in: 0...20, using: &chance),
                drum: DrumClass.allCases.randomElement(using: &chance) ?? .kick,
                velocity: Int.random(in: 1...127, using: &chance), confidence: 1)
        }
        let meter = [Meter(4, 4), Meter(6, 8), Meter(7, 8), Meter(5, 4), Meter(2, 2), Meter(9, 16)][
            Int(seed) % 6]
        let beats = (0..<30).map { Beat(time: 0.7 * Double($0), index: $0 % meter.beatsPerBar) }
        let heard = Transcription(duration: 21, hits: hits, beats: beats, meter: meter, steadiness: 1)
        let score = Notator(title: "").notate(heard).score
        let check = MusicXMLCheck(try XMLTree.parse(MusicXMLWriter().document(of: score)))
        #expect(check.faults == [])
        #expect(check.bars.count == score.bars.count)
    }

    @Test(
        "any title survives",
        arguments: [
            "a & b < c > \"d\"", "\u{0}\u{1}\u{B}x\u{1B}", "]]>", "<!-- -->", "שלום 🥁 日本", "",
            String(repeating: "long ", count: 2_000),
        ])
    func escapes(title: String) throws {
        let score = Score(title: title, bars: Groove.waltz.score().bars)
        let tree = try XMLTree.parse(MusicXMLWriter(software: title).document(of: score))
        #expect(tree["work"]?["work-title"]?.text == TitleText.cleaned(title))
    }

    @Test(
        "every drum stands where it is drawn",
        arguments: [
            (DrumClass.kick, "F4"), (.snare, "C5"), (.closedHiHat, "G5"), (.pedalHiHat, "D4"), (.crash, "A5"),
            (.ride, "F5"),
            (.highTom, "E5"), (.midTom, "D5"), (.lowTom, "A4"),
        ])
    func placesDrums(drum: DrumClass, place: String) {
        #expect("\(drum.displayStep.step)\(drum.displayStep.octave)" == place)
    }

    @Test("a day is noted only if it is given")
    func notesDay() throws {
        let day = CalendarDate(year: 2026, month: 3, day: 9)
        let dated = try XMLTree.parse(MusicXMLWriter(encodingDate: day).document(of: Groove.waltz.score()))
        let undated = try XMLTree.parse(MusicXMLWriter().document(of: Groove.waltz.score()))
        #expect(dated["identification"]?["encoding"]?["encoding-date"]?.text == "2026-03-09")
        #expect(undated["identification"]?["encoding"]?["encoding-date"] == nil)
    }

    @Test("all that we write is as it was approved", arguments: Groove.all)
    func matchesGolden(groove: Groove) throws {
        let golden = Golden(groove.name.replacing(" ", with: "-") + ".musicxml")
        let bars = groove.score().bars
        let excerpt = Score(title: groove.name, bars: [bars[0], bars[2], bars[bars.count - 1]])
        try golden.check(MusicXMLWriter(software: "Drumscribe").document(of: excerpt))
    }
}
