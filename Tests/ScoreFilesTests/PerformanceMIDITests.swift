import Grooves
import MusicModel
import Testing

@testable import ScoreFiles

@Suite("Performance MIDI")
struct PerformanceMIDITests {
    /// First beats at the start, shortly after, later, long after, and a beat before the recording.
    static let leadIns = [0.0, 0.004, 0.02, 0.2, 0.5, 0.83, 2.0, 7.3, 65.0, -0.3]

    @Test("every hit sounds within a millisecond of the recording, as loud", arguments: Groove.all, leadIns)
    func keepsTimes(groove: Groove, leadIn: Double) throws {
        let heard = Self.heard(groove, leadIn: leadIn)
        let midi = try MIDIReader(PerformanceMIDI.file(of: heard, title: ""))
        let line = midi.tempoLine
        let notes = Dictionary(grouping: try midi.notes(), by: \.key)
        #expect(try midi.notes().count == heard.hits.count)
        for (drum, hits) in Dictionary(grouping: heard.hits, by: \.drum) {
            let pairs = zip(
                notes[drum.midiKey] ?? [], hits.sorted { ($0.time, $0.velocity) < ($1.time, $1.velocity) })
            let errors = pairs.map { abs(midi.seconds(at: $0.tick, on: line) - $1.time) }
            #expect((errors.max() ?? 1) < 0.001)
            #expect(pairs.map { $0.velocity - $1.velocity }.allSatisfy { $0 == 0 })
        }
    }

    @Test("the sequencer's bar lines lie on the downbeats", arguments: Groove.all, leadIns)
    func laysGrid(groove: Groove, leadIn: Double) throws {
        let heard = Self.heard(groove, leadIn: leadIn)
        let midi = try MIDIReader(PerformanceMIDI.file(of: heard, title: ""))
        let downbeats = heard.beats.filter(\.isDownbeat).map(\.time)
        let line = midi.tempoLine
        let end = midi.tracks[0].last?.tick ?? 0
        let bars = midi.barLines(to: end).map { midi.seconds(at: $0, on: line) }
        let sixteenth = 60 / groove.tempo / (groove.bars[0].meter.beatLength * 16).value
        let isFirstAtZero = abs(leadIn) < sixteenth / 2 + 0.02
        let astray = downbeats.dropLast().dropFirst(isFirstAtZero || leadIn < 0 ? 1 : 0).filter { downbeat in
            !bars.contains { abs($0 - downbeat) < 0.001 }
        }
        #expect(astray == [])
    }

    @Test("no tempo is out of a sequencer's reach", arguments: leadIns)
    func staysPlayable(leadIn: Double) throws {
        let heard = Self.heard(Groove.all[0], leadIn: leadIn)
        let tempos = try MIDIReader(PerformanceMIDI.file(of: heard, title: "")).tempos
        #expect(tempos.allSatisfy { (60_000_000 / 300...60_000_000 / 50).contains($0) })
    }

    @Test("steady beats need few tempos")
    func keepsTempo() throws {
        var performer = Performer()
        performer.leadIn = 0
        performer.tempo = 120
        let midi = try MIDIReader(PerformanceMIDI.file(of: performer.play(Groove.all[0].bars), title: "Song"))
        #expect(midi.tempos == [500_000])
        #expect(midi.tracks[0].first?.kind == .name("Song"))
    }

    @Test(
        "a roll never sounds a key twice at once, and loses no stroke",
        arguments: [0.0, 0.0002, 0.01, 0.05, 0.3])
    func separatesStrokes(interval: Double) throws {
        let hits = (0..<20).map {
            Hit(time: interval * Double($0), drum: .snare, velocity: 50 + $0, confidence: 1)
        }
        let heard = Transcription(duration: 7, hits: hits, beats: [], meter: .common, steadiness: 0)
        let notes = try MIDIReader(PerformanceMIDI.file(of: heard, title: "")).notes()
        #expect(notes.map(\.velocity).sorted() == Array(50..<70))
        #expect(zip(notes, notes.dropFirst()).allSatisfy { $0.end <= $1.tick })
    }

    @Test("the grid follows every change of meter, a pickup, and marks sections")
    func followsMeters() throws {
        for name in ["changing-meters", "everything", "pickup-in-three"] {
            let part = try #require(Part.all.first { $0.name == name })
            let rendition = Rendition(part.score)
            let midi = try MIDIReader(
                PerformanceMIDI.file(of: rendition.heard, notated: rendition.result, title: ""))
            let line = midi.tempoLine
            let end = try midi.notes().map(\.tick).max() ?? 0
            let bars = midi.barLines(to: end).map { midi.seconds(at: $0, on: line) }
            let downbeats = rendition.heard.beats.filter(\.isDownbeat).map(\.time)
            #expect(downbeats.filter { time in !bars.contains { abs($0 - time) < 0.001 } } == [], "\(name)")
            let letters = part.score.bars.compactMap(\.signs.rehearsal)
            #expect(
                midi.tracks[0].map(\.kind).filter { letters.map { .marker($0) }.contains($0) }.count
                    == letters.count)
            #expect(try midi.notes().count == rendition.heard.hits.count)
        }
    }

    @Test("each drum can have a track, and nothing else changes")
    func splitsTracks() throws {
        let heard = Self.heard(Groove.all[0], leadIn: 0.5)
        let one = try MIDIReader(PerformanceMIDI.file(of: heard, title: "a"))
        let many = try MIDIReader(PerformanceMIDI.file(of: heard, title: "a", tracks: .onePerDrum))
        #expect(try one.notes() == many.notes())
        #expect(one.tracks[0] == many.tracks[0])
        #expect(
            many.tracks.dropFirst().map { $0[0].kind } == ["Hi-hat", "Snare", "Bass drum"].map { .name($0) })
    }

    @Test("what no recording can have breaks nothing", arguments: [Double.nan, .infinity, -5, 1e300])
    func survives(time: Double) throws {
        let hits = [time, 1].map { Hit(time: $0, drum: .kick, velocity: 300, confidence: 1) }
        let beats = [Beat(time: time, index: 0), Beat(time: 1, index: 99), Beat(time: -2_000, index: 0)]
        let heard = Transcription(duration: time, hits: hits, beats: beats, meter: Meter(0, 0), steadiness: 0)
        let midi = try MIDIReader(PerformanceMIDI.file(of: heard, title: ""))
        let notes = try midi.notes()
        #expect(notes.map(\.velocity) == Array(repeating: 127, count: time == -5 ? 2 : 1))
    }

    private static func heard(_ groove: Groove, leadIn: Double) -> Transcription {
        var performer = Performer()
        performer.tempo = groove.tempo
        performer.leadIn = leadIn
        performer.strokeError = 0.01
        performer.beatError = 0.006
        performer.drift = 0.05
        return performer.play(groove.bars)
    }
}
