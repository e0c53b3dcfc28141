import Core
import Foundation
import Grooves
import MusicModel
import Testing

@testable import ScoreFiles

@Suite("SONG.json")
struct SongJSONTests {
    @Test("every hit is told with time, drum, velocity, confidence and place", arguments: Part.all)
    func tellsHits(part: Part) throws {
        let rendition = Rendition(part.score)
        let song = try Self.read(rendition)
        #expect(song.hits.map(\.drum) == rendition.heard.hits.map(\.drum))
        #expect(song.hits.map(\.velocity) == rendition.heard.hits.map(\.velocity))
        #expect(song.hits.allSatisfy { $0.confidence == 0.75 })
        let late = zip(song.hits, rendition.heard.hits).filter { abs($0.time - $1.time) > 0.0005 + 1e-9 }
        #expect(late.isEmpty)
        let first = part.score.number(ofBar: 0) - 1
        let places = rendition.result.placements.map { $0.position.map { "\($0.bar + first) \($0.onset)" } }
        #expect(song.hits.map { hit in hit.bar.map { "\($0) \(hit.position ?? "")" } } == places)
    }

    @Test("every report is as the schema says", arguments: Part.all)
    func obeysSchema(part: Part) throws {
        let rendition = Rendition(part.score)
        let model = UsedModel(name: "fast", digest: ContentDigest(sha256: Array(0..<32)))
        for model in [nil, model] {
            let bytes = SongJSON.document(of: rendition.heard, notated: rendition.result, model: model)
            #expect(try Self.schema().faults(bytes) == [])
        }
    }

    @Test("the schema refuses what is wrong")
    func schemaRefuses() throws {
        let good = String(decoding: Self.bytes(Rendition(Part.waltz.score)), as: UTF8.self)
        let wrong = [
            ("drumscribe.song/2", "drumscribe.song/1"), ("\"ride\"", "\"gong\""),
            ("\"velocity\": 84", "\"velocity\": 128"),
            ("\"confidence\": 0.75", "\"confidence\": 1.5"), ("\"position\": \"0/1\"", "\"position\": 0"),
            ("\"title\": \"waltz\"", "\"title\": null"), ("\"bars\": 2", "\"bars\": 2.5"),
            ("\"metered\": true", "\"metered\": 1"),
            ("\"pickup\": null,", ""), (", \"position\": \"0/1\"", ""), ("\"bars\"", "\"barz\""),
        ]
        for (old, new) in wrong {
            let changed = good.replacing(old, with: new, maxReplacements: 1)
            #expect(changed != good)
            #expect(try Self.schema().faults(Array(changed.utf8)) != [], "\(new)")
        }
    }

    @Test("the example of the documentation obeys the schema and has every key")
    func exampleIsTrue() throws {
        let text = try String(contentsOf: Self.docs("song-json.md"), encoding: .utf8)
        let example = try #require(text.split(separator: "```").dropFirst().first).dropFirst("json".count)
        #expect(try Self.schema().faults(Array(example.utf8)) == [])
        let ours = try Self.keys(Self.bytes(Rendition(Part.waltz.score)))
        #expect(try Self.keys(Array(example.utf8)) == ours)
        for key in ours { #expect(text.contains("| `\(key)` |"), "\(key) is not described") }
    }

    @Test("what stands at bars is told by their printed numbers")
    func tellsBars() throws {
        let everything = try #require(Part.all.first { $0.name == "everything" })
        let song = try Self.read(Rendition(everything.score))
        #expect(song.pickup == "1/4")
        #expect(song.artist == "All of us")
        #expect(
            song.meters.map { [$0.bar, $0.numerator, $0.denominator] } == [
                [0, 4, 4], [9, 7, 8], [10, 4, 4],
            ])
        #expect(song.sections.map(\.bar) == [1, 4])
        #expect(song.sections.map(\.time) == [1.5, 7.5])
        #expect(song.repeats.map { [$0.from, $0.to, $0.times] } == [[1, 2, 2]])
        #expect(song.beats.first?.bar == 0)
        #expect(song.beats.first?.beat == 4)
    }

    @Test("what notation changed is told by the hits' numbers")
    func tellsChanges() throws {
        let hits = (0..<6).map { Hit(time: Double($0), drum: .snare, velocity: 80, confidence: 1) }
        let place = ScorePosition(bar: 1, onset: .zero)
        let heard = Transcription(duration: 9, hits: hits, beats: [], meter: .common, steadiness: 1)
        let result = NotationResult(
            score: Part.waltz.score,
            placements: [
                .written(place, shift: 0.01), .written(place, shift: -0.06), .merged(into: 0),
                .ornament(place),
                .leftOut(.noTime), .leftOut(.insideRoll),
            ], renamed: [3: .sideStick, 0: .sideStick], beats: [])
        let song = try JSONDecoder().decode(
            Song.self, from: Data(SongJSON.document(of: heard, notated: result)))
        #expect(song.notation.moved.map(\.hit) == [1])
        #expect(song.notation.moved.map(\.by) == [-0.06])
        #expect(song.notation.merged.map { [$0.hit, $0.into] } == [[2, 0]])
        #expect(song.notation.ornaments == [3])
        #expect(song.notation.renamed.map { "\($0.hit) \($0.as)" } == ["0 side_stick", "3 side_stick"])
        #expect(song.notation.leftOut.map(\.reason) == ["no_time", "inside_roll"])
    }

    @Test("any text survives here and in MIDI", arguments: BadText.all)
    func survivesText(text: String) throws {
        let bars = Part.waltz.score.bars.map { bar in bar.with { $0.rehearsal = text } }
        let rendition = Rendition(Score(title: text, artist: text, bars: bars))
        #expect(try Self.schema().faults(Self.bytes(rendition)) == [])
        #expect(try Self.read(rendition).title == TitleText.cleaned(text))
        let score = try MIDIReader(ScoreMIDI.file(of: rendition.result.score))
        let performance = try MIDIReader(
            PerformanceMIDI.file(of: rendition.heard, notated: rendition.result, title: text))
        for midi in [score, performance] { #expect(midi.tracks[0][0].kind == .name(TitleText.cleaned(text))) }
    }

    @Test("all that we write is as it was approved")
    func matchesGolden() throws {
        try Golden("waltz.json").check(Self.bytes(Rendition(Part.waltz.score)))
        let everything = try #require(Part.all.first { $0.name == "everything" })
        let rendition = Rendition(everything.score)
        try Golden("everything.json").check(Self.bytes(rendition))
        try Golden("everything.csv").check(HitTable.csv(of: rendition.heard, notated: rendition.result))
    }

    @Test("the table of hits has a line for each", arguments: Part.all)
    func tabulates(part: Part) throws {
        let rendition = Rendition(part.score)
        let table = String(
            decoding: HitTable.csv(of: rendition.heard, notated: rendition.result), as: UTF8.self)
        let lines = table.split(separator: "\r\n")
        #expect(lines.count == rendition.heard.hits.count + 1)
        #expect(lines.allSatisfy { $0.filter { $0 == "," }.count == 6 })
    }
}

extension SongJSONTests {
    private static func read(_ rendition: Rendition) throws -> Song {
        try JSONDecoder().decode(Song.self, from: Data(bytes(rendition)))
    }

    private static func bytes(_ rendition: Rendition) -> [UInt8] {
        SongJSON.document(of: rendition.heard, notated: rendition.result)
    }

    private static func keys(_ document: [UInt8]) throws -> Set<String> {
        Set((try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any] ?? [:]).keys)
    }

    private static func schema() throws -> SchemaCheck {
        try SchemaCheck(Array(Data(contentsOf: docs("song.schema.json"))))
    }

    private static func docs(_ name: String, source: String = #filePath) -> URL {
        URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs").appendingPathComponent(name)
    }
}
