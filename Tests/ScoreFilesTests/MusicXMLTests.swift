import Core
import Grooves
import MusicModel
import Testing

@testable import ScoreFiles

@Suite("MusicXML")
struct MusicXMLTests {
    @Test("what is read back is what was written, and it adds up", arguments: Part.all)
    func roundTrips(part: Part) throws {
        let tree = try XMLTree.parse(MusicXMLWriter().document(of: part.score))
        #expect(MusicXMLCheck(tree).faults == [])
        #expect(MusicXMLReader(tree).score == part.score.readable)
    }

    @Test(
        "any title survives",
        arguments: [
            "a & b < c > \"d\"", "\u{0}\u{1}\u{B}x\u{1B}", "]]>", "<!-- -->", "שלום 🥁 日本", "",
            String(repeating: "long ", count: 2_000),
        ])
    func escapes(title: String) throws {
        let score = Score(title: title, bars: Part.waltz.score.bars)
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
        let dated = try XMLTree.parse(MusicXMLWriter(encodingDate: day).document(of: Part.waltz.score))
        let undated = try XMLTree.parse(MusicXMLWriter().document(of: Part.waltz.score))
        #expect(dated["identification"]?["encoding"]?["encoding-date"]?.text == "2026-03-09")
        #expect(undated["identification"]?["encoding"]?["encoding-date"] == nil)
    }

    @Test("all that we write is as it was approved", arguments: Part.all)
    func matchesGolden(part: Part) throws {
        try Golden("\(part.name).musicxml").check(MusicXMLWriter().document(of: part.score))
    }
}
