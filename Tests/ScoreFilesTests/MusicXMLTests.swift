import Core
import Grooves
import MusicModel
import Support
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

    @Test("the same holds for a thousand scores that nobody would play", arguments: 0..<40)
    func roundTripsAnything(hand: UInt64) throws {
        for seed in (hand * 25)..<(hand * 25 + 25) {
            let score = RandomParts.score(seed: seed)
            let tree = try XMLTree.parse(MusicXMLWriter().document(of: score))
            #expect(MusicXMLCheck(tree).faults == [], "seed \(seed)")
            let isSame = MusicXMLReader(tree).score == score.readable
            #expect(isSame, "seed \(seed)")
        }
    }

    @Test("doubtful notes are grey if that is wanted")
    func greysDoubt() throws {
        let uncertain = try #require(Part.all.first { $0.name == "uncertain" })
        let colours = try [true, false].map { isWanted in
            let document = MusicXMLWriter(marksUncertain: isWanted).document(of: uncertain.score)
            let bar = try #require(try XMLTree.parse(document)["part"]?["measure"])
            return bar.all("note").filter { $0.attributes["color"] != nil }.count
        }
        #expect(colours == [6, 0])
    }

    @Test("any text survives", arguments: BadText.all)
    func escapes(text: String) throws {
        let bars = Part.waltz.score.bars.map { bar in bar.with { $0.rehearsal = text } }
        let score = Score(title: text, artist: text, bars: bars)
        let tree = try XMLTree.parse(MusicXMLWriter(software: text).document(of: score))
        #expect(tree["work"]?["work-title"]?.text == TitleText.cleaned(text))
        #expect(MusicXMLCheck(tree).faults == [])
        let archive = try ZipReader(MusicXMLWriter(software: text).compressed(score))
        #expect(
            try XMLTree.parse(archive.files[2].contents)["work"]?["work-title"]?.text
                == TitleText.cleaned(text))
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

    @Test("software and its version are noted, a day only if it is given")
    func notesDay() throws {
        let day = CalendarDate(year: 2026, month: 3, day: 9)
        let dated = try XMLTree.parse(MusicXMLWriter(encodingDate: day).document(of: Part.waltz.score))
        let undated = try XMLTree.parse(MusicXMLWriter().document(of: Part.waltz.score))
        #expect(dated["identification"]?["encoding"]?["encoding-date"]?.text == "2026-03-09")
        #expect(dated["identification"]?["encoding"]?["software"]?.text == "Drumscribe \(Release.version)")
        #expect(undated["identification"]?["encoding"]?["encoding-date"] == nil)
    }

    @Test("all that we write is as it was approved", arguments: Part.all)
    func matchesGolden(part: Part) throws {
        try Golden("\(part.name).musicxml").check(MusicXMLWriter.approved.document(of: part.score))
    }
}
