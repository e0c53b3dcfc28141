import Audio
import Core
import Engraving
import MusicModel
import Notation
import Testing

@testable import Pipeline

@Suite("The writer of the sheets")
struct SheetWriterTests {
    private let day = CalendarDate(year: 2026, month: 11, day: 24)

    @Test("dates the score and the page with the day it is given, and names the version")
    func datesFiles() throws {
        let files = try files([.musicxml, .pdf], day: day)
        let score = String(decoding: try #require(files["musicxml"]), as: UTF8.self)
        #expect(score.contains("<encoding-date>2026-11-24</encoding-date>"))
        #expect(score.contains("<software>Drumscribe \(Release.version)</software>"))
        let page = String(decoding: try #require(files["pdf"]), as: UTF8.self)
        #expect(page.contains("/CreationDate (20261124"))
        #expect(page.contains("/Creator (\(Release.software))"))
    }

    @Test("gives the same bytes for the same job, whenever it is done again")
    func isRepeatable() throws {
        let kinds = Set(OutputKind.allCases)
        #expect(try files(kinds, day: day) == files(kinds, day: day))
        let later = try files(kinds, day: CalendarDate(year: 2026, month: 11, day: 25))
        let dated = try files(kinds, day: day).filter { later[$0.key] != $0.value }.keys.sorted()
        #expect(dated == ["musicxml", "mxl", "pdf"])
    }

    @Test(
        "gives each kind of file that is asked for, and no other",
        arguments: [
            (OutputKind.musicxml, "musicxml", "<?xml"), (.mxl, "mxl", "PK"), (.midi, "mid", "MThd"),
            (.performance, "performance.mid", "MThd"), (.pdf, "pdf", "%PDF-"), (.json, "json", "{"),
            (.csv, "csv", "time,"), (.svg, "1.svg", "<?xml"), (.png, "1.png", "\u{89}PNG"),
        ])
    func givesKinds(kind: OutputKind, ending: String, beginning: String) throws {
        let files = try files([kind], day: nil)
        #expect(Array(files.keys) == [ending])
        let start = beginning.unicodeScalars.map { UInt8($0.value) }
        #expect(files[ending]?.starts(with: start) == true)
    }

    @Test("says so where there are more pages than pictures")
    func countsPictures() throws {
        let files = try files([.svg], day: nil, bars: 120, pictures: 2)
        #expect(files.keys.sorted() == ["1.svg", "2.svg", "notes.txt"])
        let notes = String(decoding: try #require(files["notes.txt"]), as: UTF8.self)
        #expect(notes.contains("Only the first 2 of "))
    }

    @Test(
        "says so where a wish comes to nothing because no beat was heard",
        arguments: [
            (true, 0.0, "No steady beat was heard, so tempo 92.5, meter 6/8 cannot be used"),
            (true, 1.0, nil),
            (false, 0.0, nil),
        ])
    func regretsBeat(hasWishes: Bool, steadiness: Double, remark: String?) throws {
        var options = SongOptions()
        options.outputs = [.json]
        if hasWishes { (options.tempo, options.meter) = (92.5, "6/8") }
        let files = try files(options, of: Self.groove(bars: 4, steadiness: steadiness))
        let notes = files["notes.txt"].map { String(decoding: $0, as: UTF8.self) }
        #expect((notes != nil) == (remark != nil))
        #expect(notes?.contains(remark ?? "") ?? true)
        let report = String(decoding: try #require(files["json"]), as: UTF8.self)
        #expect(report.contains("No steady beat") == (remark != nil))
    }

    private func files(
        _ kinds: Set<OutputKind>, day: CalendarDate?, bars: Int = 8, pictures: Int? = nil
    ) throws -> [String: [UInt8]] {
        var options = SongOptions()
        options.outputs = OutputKind.allCases.filter(kinds.contains)
        return try files(options, of: Self.groove(bars: bars), day: day, pictures: pictures)
    }

    private func files(
        _ options: SongOptions, of heard: Transcription, day: CalendarDate? = nil, pictures: Int? = nil
    ) throws -> [String: [UInt8]] {
        let plan = SheetPlan(
            title: "Groove", tags: .none, wishes: SongWishes(options), allowed: Set(OutputKind.allCases))
        var writer = SheetWriter(
            plan: plan, fonts: try EngravingFonts.load(), transcription: heard,
            notation: Notator(title: "Groove", hints: plan.hints).notate(heard), model: nil, day: day)
        writer.mostPictures = pictures ?? writer.mostPictures
        return Dictionary(uniqueKeysWithValues: try writer.artefacts().map { ($0.ending, $0.bytes) })
    }

    /// Sixteenths of a snare that moves to the toms, so that no bar is like the one before; half a second a beat.
    private static func groove(bars: Int, steadiness: Double = 1) -> Transcription {
        let drums: [DrumClass] = [.snare, .highTom, .midTom, .lowTom, .crash]
        let hits = (0..<(bars * 16)).map { index in
            Hit(
                time: 1 + Double(index) / 8, drum: drums[index * index / 16 % drums.count], velocity: 90,
                confidence: 0.9)
        }
        let beats = (0..<(bars * 4)).map { Beat(time: 1 + Double($0) / 2, index: $0 % 4) }
        return Transcription(
            duration: Double(bars) * 2 + 2, hits: hits, beats: beats, meter: .common, steadiness: steadiness)
    }
}
