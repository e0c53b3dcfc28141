import Grooves
import MusicModel
import Notation
import Testing

@testable import ScoreFiles

@Suite("Score MIDI")
struct ScoreMIDITests {
    @Test("every note is exactly where it is written", arguments: Groove.all)
    func placesNotes(groove: Groove) throws {
        let midi = try MIDIReader(ScoreMIDI.file(of: groove.score()))
        let length = (groove.bars[0].meter.barLength * (4 * ScoreMIDI.division)).floor
        let meant = groove.bars.enumerated().flatMap { number, bar in
            bar.strokes.map {
                [number * length + ($0.onset * (4 * ScoreMIDI.division)).floor, $0.drum.midiKey]
            }
        }
        #expect(try midi.notes().map { [$0.tick, $0.key] } == meant)
        #expect(midi.tracks.count == 2)
    }

    @Test("tempo, meter, names and channel are told")
    func tellsHeader() throws {
        let midi = try MIDIReader(ScoreMIDI.file(of: Groove.waltz.score(title: "Walzer <ä>")))
        #expect(midi.tracks[0].map(\.kind) == [.name("Walzer <ä>"), .meter(3, 4), .tempo(400_000)])
        #expect(midi.tracks[1].prefix(2).map(\.kind) == [.name("Drums"), .program(channel: 9, 0)])
    }

    @Test("a new tempo and a new meter stand at their bar")
    func tellsChanges() throws {
        let rest = Voice(events: [VoiceEvent(barRest: Fraction(1))])
        let score = Score(
            title: "",
            bars: [
                Bar(meter: .common, hands: rest, feet: .silent, tempo: 120),
                Bar(meter: Meter(6, 8), hands: rest, feet: .silent, tempo: 90.5),
                Bar(meter: Meter(6, 8), hands: rest, feet: .silent),
            ])
        let midi = try MIDIReader(ScoreMIDI.file(of: score))
        #expect(
            midi.tracks[0].dropFirst(3) == [
                .init(tick: 1_920, kind: .meter(6, 8)), .init(tick: 1_920, kind: .tempo(662_983)),
            ])
    }
}
