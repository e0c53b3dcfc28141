import Grooves
import MusicModel
import Testing

@testable import ScoreFiles

@Suite("Score MIDI")
struct ScoreMIDITests {
    private static let plain = Part.all.filter(\.isPlain)

    @Test("every note is exactly where it is written", arguments: plain)
    func placesNotes(part: Part) throws {
        let midi = try MIDIReader(ScoreMIDI.file(of: part.score))
        var start = Fraction.zero
        let meant = part.score.bars.flatMap { bar in
            defer { start += bar.length }
            return (bar.hands.events + bar.feet.events).flatMap { event in
                event.strokes.map { [Self.tick(start + event.onset), $0.drum.midiKey, $0.velocity] }
            }
        }
        #expect(
            try midi.notes().map { [$0.tick, $0.key, $0.velocity] }
                == meant.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(midi.tracks.count == 2)
    }

    @Test("every part is read, each key at most once at a time", arguments: Part.all)
    func staysWhole(part: Part) throws {
        for tracks in [DrumTracks.one, .onePerDrum] {
            let notes = try MIDIReader(ScoreMIDI.file(of: part.score, tracks: tracks)).notes()
            #expect(!notes.isEmpty)
            #expect(notes.allSatisfy { $0.end >= $0.tick })
        }
    }

    @Test("a repeat is played as often as it says, at the tempo of its first bar")
    func unrolls() throws {
        let bars = ["4k", "4s", "4h"].map { Bar.part("\($0) 2.-") }
        let score = Score(
            title: "",
            bars: [
                bars[0].with(tempo: 100) { $0.startsRepeat = true },
                bars[1].with(tempo: 200) { $0.rightLine = .repeatEnd(times: 3) }, bars[2],
            ])
        let midi = try MIDIReader(ScoreMIDI.file(of: score))
        #expect(try midi.notes().map(\.key) == [36, 38, 36, 38, 36, 38, 48])
        #expect(midi.tempos == [600_000, 300_000, 600_000, 300_000, 600_000, 300_000])
        #expect(midi.tracks[0].last?.tick ?? 0 <= 7 * 1_920)
    }

    @Test("a pickup has a bar of its own, and sections are marked")
    func marksSections() throws {
        let everything = try #require(Part.all.first { $0.name == "everything" })
        let midi = try MIDIReader(ScoreMIDI.file(of: everything.score))
        #expect(
            midi.meters.prefix(2).map { [$0.tick, $0.numerator, $0.denominator] } == [
                [0, 1, 4], [480, 4, 4],
            ])
        let markers = midi.tracks[0].compactMap { event in
            if case .marker(let text) = event.kind { return "\(event.tick) \(text)" } else { return nil }
        }
        #expect(markers == ["480 A, Swing", "4320 A, Swing", "10080 B, Straight"])
    }

    @Test("small notes sound before the beat, softer")
    func playsGrace() throws {
        let score = Score(title: "", bars: [.part("4- 4^ss 4^s^ss 4-")])
        let notes = try MIDIReader(ScoreMIDI.file(of: score)).notes()
        #expect(notes.map(\.tick) == [450, 480, 900, 930, 960])
        #expect(notes.map(\.velocity) == [48, 84, 48, 48, 84])
    }

    @Test("a roll bounces in thirty-seconds, and a tie goes on without a new stroke")
    func playsRolls() throws {
        let score = Score(title: "", bars: [.part("2.s% 4s%_"), .part("4s%_ 4s 2-")])
        let notes = try MIDIReader(ScoreMIDI.file(of: score)).notes()
        #expect(notes.map(\.tick) == Array(stride(from: 0, to: 2_400, by: 60)))
        #expect(notes.filter { $0.velocity == 84 }.map(\.tick) == [0, 1_440])
    }

    @Test("all that we write is as it was approved")
    func matchesGolden() throws {
        let everything = try #require(Part.all.first { $0.name == "everything" })
        let rendition = Rendition(everything.score)
        try Golden("everything.mid").check(ScoreMIDI.file(of: everything.score))
        try Golden("everything.performance.mid").check(
            PerformanceMIDI.file(
                of: rendition.heard, notated: rendition.result, title: "everything", tracks: .onePerDrum))
    }

    @Test("each drum can have a track")
    func splitsTracks() throws {
        let one = try MIDIReader(ScoreMIDI.file(of: Part.waltz.score))
        let many = try MIDIReader(ScoreMIDI.file(of: Part.waltz.score, tracks: .onePerDrum))
        #expect(try one.notes() == many.notes())
        let names = many.tracks.dropFirst().compactMap { track in track.first?.kind }
        #expect(
            names
                == [
                    "Ride", "Ride bell", "High tom", "Mid tom", "Snare", "Floor tom", "Bass drum",
                    "Hi-hat with foot",
                ]
                .map { .name($0) })
    }

    @Test("tempo, meter, names and channel are told")
    func tellsHeader() throws {
        let score = Score(title: "Walzer <ä>", bars: Part.waltz.score.bars)
        let midi = try MIDIReader(ScoreMIDI.file(of: score))
        #expect(midi.tracks[0].map(\.kind) == [.name("Walzer <ä>"), .meter(3, 4), .tempo(357_143)])
        #expect(midi.tracks[1].prefix(2).map(\.kind) == [.name("Drums"), .program(channel: 9, 0)])
    }

    @Test("a new tempo and a new meter stand at their bar")
    func tellsChanges() throws {
        let score = Score(
            title: "",
            bars: [
                .part("=", tempo: 120), .part("=", meter: Meter(6, 8), tempo: 90.5),
                .part("=", meter: Meter(6, 8)),
            ])
        let midi = try MIDIReader(ScoreMIDI.file(of: score))
        #expect(
            midi.tracks[0].dropFirst(3) == [
                .init(tick: 1_920, kind: .meter(6, 8)), .init(tick: 1_920, kind: .tempo(662_983)),
            ])
    }

    private static func tick(_ place: Fraction) -> Int {
        (place * (4 * ScoreMIDI.division) + Fraction(1, 2)).floor
    }
}

extension Part {
    /// Without what sounds otherwise than it is written: small notes, rolls, repeats.
    fileprivate var isPlain: Bool {
        score.bars.allSatisfy { bar in
            bar.hands.events.allSatisfy { !$0.isRoll && !$0.isTied && $0.grace.isEmpty }
                && !bar.signs.startsRepeat
        }
    }
}
