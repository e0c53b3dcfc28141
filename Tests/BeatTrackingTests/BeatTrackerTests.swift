import Grooves
import MusicModel
import Support
import Testing

@testable import BeatTracking

@Suite("The beat tracker")
struct BeatTrackerTests {
    private func hit(_ time: Double, _ drum: DrumClass = .kick, velocity: Int = 90) -> Hit {
        Hit(time: time, drum: drum, velocity: velocity, confidence: 0.9)
    }

    /// Bass drum and snare in turn with hats between, each beat as long as `length` of its number says.
    private func rock(_ beats: Int, from start: Double = 0.4, length: (Int) -> Double) -> (
        hits: [Hit], times: [Double]
    ) {
        var (hits, times, time): ([Hit], [Double], Double) = ([], [], start)
        for beat in 0..<beats {
            let long = length(beat)
            hits += [hit(time, beat.isMultiple(of: 2) ? .kick : .snare), hit(time, .closedHiHat)]
            hits.append(hit(time + long / 2, .closedHiHat, velocity: 70))
            times.append(time)
            time += long
        }
        return (hits, times)
    }

    @Test("finds beats, bars and tempo of a plain groove", arguments: [72.0, 97, 120, 151])
    func findsRock(tempo: Double) {
        let played = rock(64) { _ in 60 / tempo }
        let found = BeatTracker().track(played.hits)
        #expect(found.meters == [MeterSpan(firstBeat: 0, meter: .common)])
        #expect(found.agreement(with: played.times) > 0.98)
        #expect(found.beats.first?.isDownbeat == true)
        #expect(found.steadiness > 0.8)
    }

    @Test("follows a drummer who hurries or drags", arguments: [-0.06, 0.06])
    func followsDrift(change: Double) {
        let played = rock(96) { 0.5 * (1 + change * Double($0) / 96) }
        let found = BeatTracker().track(played.hits)
        #expect(found.agreement(with: played.times, within: 0.01) > 0.97)
        #expect(found.meters.map(\.meter) == [.common])
    }

    @Test("takes a new tempo at once", arguments: [(0.5, 0.4), (0.42, 0.56)])
    func takesNewTempo(before: Double, after: Double) {
        let played = rock(96) { $0 < 48 ? before : after }
        let found = BeatTracker().track(played.hits)
        #expect(found.agreement(with: played.times) > 0.96)
    }

    @Test("a click stays even though strokes scatter", arguments: 1...4)
    func keepsClick(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let played = rock(80) { _ in 0.5 }
        let hits = played.hits.map { hit($0.time + 0.012 * chance.normal(), $0.drum, velocity: $0.velocity) }
        let steps = BeatTracker().track(hits).steps.dropFirst().dropLast()
        #expect(steps.allSatisfy { abs($0 - 0.5) < 0.004 })
    }

    @Test("begins within a bar where the music does")
    func findsPickup() {
        let played = rock(65) { _ in 0.5 }
        let hits = played.hits.filter { $0.time > 0.85 }
        let found = BeatTracker().track(hits)
        #expect(found.beats.first?.index == 1 || found.beats.first?.index == 3)
        #expect(found.beats.dropFirst(3).first { $0.isDownbeat } != nil)
    }

    @Test("keeps to the tempo and the meter it is told", arguments: [60.0, 120, 240])
    func keepsHints(tempo: Double) {
        let played = rock(64) { _ in 0.5 }
        let hints = NotationHints(tempo: tempo, meter: Meter(3, 4))
        let found = BeatTracker(hints: hints).track(played.hits)
        #expect(found.meters == [MeterSpan(firstBeat: 0, meter: Meter(3, 4))])
        #expect(found.steps.allSatisfy { abs($0 * tempo / 60 - 1) < 0.09 })
    }

    @Test("strokes at random have no beat", arguments: 1...8)
    func doubtsNoise(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let drums: [DrumClass] = [.kick, .snare, .closedHiHat]
        let hits = (0..<150).map { _ in
            hit(
                .random(in: 0...30, using: &chance), drums.randomElement(using: &chance) ?? .kick,
                velocity: .random(in: 30...120, using: &chance))
        }
        #expect(BeatTracker().track(hits).steadiness < Transcription.leastSteadiness)
    }

    @Test("few strokes get beats and no confidence", arguments: 0...3)
    func fallsBack(count: Int) {
        let found = BeatTracker().track((0..<count).map { hit(1.5 + Double($0) * 0.3) })
        #expect(found.beats.count >= 2 && found.steps.allSatisfy { $0 == 0.5 })
        #expect(found.steadiness == 0)
    }

    @Test("whatever is struck, beats are in order, in bars, and cover it", arguments: 0..<40)
    func isSound(seed: Int) throws {
        var chance = SeededRandom(seed: UInt64(seed))
        let duration = Double.random(in: 0.01...40, using: &chance)
        let hits = (0..<Int.random(in: 1...200, using: &chance)).map { _ in
            hit(
                .random(in: 0...duration, using: &chance),
                DrumClass.allCases.randomElement(using: &chance) ?? .kick)
        }
        let found = BeatTracker().track(hits)
        let (first, last) = (hits.map(\.time).min() ?? 0, hits.map(\.time).max() ?? 0)
        #expect(found.steps.allSatisfy { $0 > 0.02 })
        #expect(try #require(found.beats.first).time <= first)
        #expect(try #require(found.beats.last).time + 1.6 > last)
        #expect((0...1).contains(found.steadiness))
        #expect(found.meters.first?.firstBeat == 0)
        #expect(zip(found.meters, found.meters.dropFirst()).allSatisfy { $0.meter != $1.meter })
        for (number, span) in found.meters.enumerated() {
            let end = number + 1 < found.meters.count ? found.meters[number + 1].firstBeat : found.beats.count
            let indices = found.beats[span.firstBeat..<end].map(\.index)
            #expect(
                zip(indices, indices.dropFirst()).allSatisfy { $1 == ($0 + 1) % span.meter.beatsPerBar })
            #expect(number == 0 || indices.first == 0)
        }
    }
}

extension TrackedBeats {
    /// Seconds from each beat to the next.
    var steps: [Double] { zip(beats.dropFirst(), beats).map { $0.time - $1.time } }

    /// F measure against true beats.
    func agreement(with times: [Double], within reach: Double = 0.05) -> Double {
        let met = times.filter { time in beats.contains { abs($0.time - time) <= reach } }.count
        return 2 * Double(met) / Double(times.count + beats.count)
    }
}
