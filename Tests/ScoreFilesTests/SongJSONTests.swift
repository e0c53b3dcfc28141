import Foundation
import Grooves
import MusicModel
import Notation
import Testing

@testable import ScoreFiles

@Suite("SONG.json")
struct SongJSONTests {
    @Test("every hit is told with time, drum, velocity and confidence", arguments: Groove.all)
    func tellsHits(groove: Groove) throws {
        let heard = groove.heard()
        let song = try Self.read(heard, title: groove.name)
        #expect(song.hits.count == heard.hits.count)
        let wrong = zip(song.hits, heard.hits).filter { told, hit in
            abs(told.time - hit.time) > 0.0005 + 1e-9 || told.drum != hit.drum
                || told.velocity != hit.velocity
                || told.confidence != hit.confidence
        }
        #expect(wrong.isEmpty)
        #expect(song.bars == groove.bars.count)
        #expect(song.title == groove.name)
        #expect(song.schema == "drumscribe.song/1")
    }

    @Test("what notation changed is told by the hits' numbers")
    func tellsChanges() throws {
        let beats = (0..<16).map { Beat(time: 0.5 * Double($0), index: $0 % 4) }
        let steady = (0..<28).map { Hit(time: 0.25 * Double($0), drum: .snare, velocity: 80, confidence: 1) }
        let odd = [7.06, 6.52, Double.nan].map { Hit(time: $0, drum: .snare, velocity: 60, confidence: 1) }
        let heard = Transcription(
            duration: 9, hits: steady + odd, beats: beats, meter: .common, steadiness: 1)
        let notation = try Self.read(heard, title: "").notation
        #expect(notation.moved.map(\.hit) == [28])
        #expect(notation.moved.map(\.by) == [-0.06])
        #expect(notation.merged.map { [$0.hit, $0.into] } == [[29, 26]])
        #expect(notation.leftOut.map(\.hit) == [30])
        #expect(notation.leftOut.map(\.reason) == ["no_time"])
    }

    @Test("the keys keep their order")
    func keepsOrder() throws {
        let heard = Groove.waltz.heard()
        let bytes = SongJSON.document(of: heard, notated: Notator(title: "").notate(heard))
        let keys = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" }.filter(\.isLetter) }
        #expect(
            keys == [
                "schema", "title", "duration", "model", "meter", "tempo", "steadiness", "bars", "tempos",
                "beats", "hits", "notation",
            ])
        try Golden("waltz.json").check(bytes)
    }

    @Test("any title survives", arguments: ["\"quoted\" \\ back", "\u{0}\u{1F}x", "🥁", ""])
    func escapes(title: String) throws {
        #expect(try Self.read(Groove.waltz.heard(), title: title).title == TitleText.cleaned(title))
    }

    private static func read(_ heard: Transcription, title: String) throws -> Song {
        let bytes = SongJSON.document(of: heard, notated: Notator(title: title).notate(heard))
        return try JSONDecoder().decode(Song.self, from: Data(bytes))
    }
}

/// A reader's own idea of the schema.
private struct Song: Decodable {
    let schema, title: String
    let bars: Int
    let hits: [TranscribedHit]
    let notation: Changes

    struct TranscribedHit: Decodable {
        let time: Double
        let drum: DrumClass
        let velocity: Int
        let confidence: Double
    }

    struct Changes: Decodable {
        let moved: [Moved]
        let merged: [Merged]
        let leftOut: [LeftOut]

        enum CodingKeys: String, CodingKey {
            case moved, merged
            case leftOut = "left_out"
        }
    }

    struct Moved: Decodable {
        let hit: Int
        let by: Double
    }

    struct Merged: Decodable {
        let hit, into: Int
    }

    struct LeftOut: Decodable {
        let hit: Int
        let reason: String
    }
}
