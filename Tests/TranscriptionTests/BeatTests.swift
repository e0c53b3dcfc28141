import Glibc
import MusicModel
import Support
import Testing

@testable import Transcription

@Suite("Beats")
struct BeatTests {
    private func hit(_ time: Double, _ drum: DrumClass = .kick, velocity: Int = 100) -> Hit {
        Hit(time: time, drum: drum, velocity: velocity, confidence: 1)
    }

    /// Bass drum and snare in turn, `period` seconds apart.
    private func march(_ count: Int, period: Double, from start: Double = 0.3) -> [Hit] {
        (0..<count).map { hit(start + Double($0) * period, $0 % 2 == 0 ? .kick : .snare) }
    }

    @Test(
        "the period is among the candidates, to a part in two hundred",
        arguments: [0.375, 0.46, 0.5, 0.61, 0.75])
    func findsPeriod(period: Double) {
        let pulse = Pulse(march(24, period: period), duration: 24 * period + 1, weight: \.accent)
        #expect(TempoCandidates(pulse).periods.contains { abs($0 / period - 1) < 0.005 })
    }

    @Test("usual tempos are liked, others less the farther they are")
    func likesUsualTempos() {
        let tempos = [115.0, 90, 70, 50, 30]
        let liking = tempos.map { TempoCandidates.usualness(ofPeriod: 60 / $0) }
        #expect(liking[0] == 1)
        #expect(zip(liking, liking.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("the tracker keeps to the pulse through a gap")
    func bridgesGap() {
        let hits = march(30, period: 0.5).filter { !(5.0..<7.0).contains($0.time) }
        let beats = BeatTracker(period: 0.5).beats(of: Pulse(hits, duration: 15.1, weight: \.accent))
        #expect(beats.count == 30)
        #expect(zip(beats, beats.dropFirst()).allSatisfy { abs($1 - $0 - 0.5) < 0.03 })
    }

    @Test("a line is fitted through its points, and weights count")
    func fitsLine() throws {
        let moments = (0..<10).map {
            BeatLineFit.Moment(beat: Double($0), time: 1 + 0.5 * Double($0), weight: 1)
        }
        let line = try #require(BeatLineFit(moments))
        #expect(abs(line.start - 1) < 1e-9 && abs(line.period - 0.5) < 1e-9)
        let stray = BeatLineFit.Moment(beat: 4, time: 9, weight: 1e-9)
        #expect(try abs(#require(BeatLineFit(moments + [stray])).period - 0.5) < 1e-6)
        #expect(BeatLineFit([moments[0]]) == nil)
        #expect(BeatLineFit([]) == nil)
        #expect(BeatLineFit([moments[3], .init(beat: 5, time: 0, weight: 1)]) == nil)
    }

    @Test("strokes that scatter leave a click's beats even")
    func evensOut() {
        var random = SeededRandom(seed: 4)
        let hits = march(40, period: 0.5).map {
            hit($0.time + .random(in: -0.012...0.012, using: &random), $0.drum)
        }
        let beats = BeatTimes(tracked: hits.map(\.time), hits: hits)
        let steps = zip(beats.times.dropFirst(), beats.times).map { $0 - $1 }
        #expect(steps.allSatisfy { abs($0 - 0.5) < 0.001 })
        #expect(abs(beats.times[0] - 0.3) < 0.006)
    }

    @Test("beats follow a tempo that changes")
    func followsDrift() {
        var time = 0.3
        let hits = (0..<80).map { index in
            defer { time += 0.6 - 0.001 * Double(index) }
            return hit(time, index % 2 == 0 ? .kick : .snare)
        }
        let grid = BeatFinder(hits: hits, duration: time + 1).grid()
        let near = hits.filter { hit in grid.beats.contains { abs($0.time - hit.time) < 0.03 } }
        #expect(near.count > 72)
        let steps = zip(grid.beats.dropFirst(), grid.beats).map { $0.time - $1.time }
        #expect(steps.prefix(4).mean > 0.57)
        #expect(steps.suffix(8).mean < 0.55)
    }

    @Test("a loop's beats fill it exactly", arguments: [(1.9047, 4), (2.4742, 4), (6.857, 16), (8, 16)])
    func fillsLoop(duration: Double, count: Int) {
        let period = duration / Double(count)
        let drums: [DrumClass] = [.kick, .closedHiHat, .snare, .closedHiHat]
        let hits = (0..<2 * count).map { hit(Double($0) * period / 2 + 0.002, drums[$0 % 4]) }
        let grid = BeatFinder(hits: hits, duration: duration).grid()
        #expect(grid.beats.count == count && grid.meter == .common)
        #expect(abs(grid.beats[count - 1].time - grid.beats[1].time - Double(count - 2) * period) < 0.001)
    }

    @Test("a recording that only nearly fills whole beats keeps its own tempo")
    func keepsTempo() {
        let grid = BeatFinder(hits: march(24, period: 0.6, from: 0.05), duration: 14.45).grid()
        let steps = zip(grid.beats.dropFirst(), grid.beats).map { $0.time - $1.time }
        #expect(abs(steps.median - 0.6) < 0.0002)
    }

    @Test("whatever the hits, whole bars of increasing beats cover them", arguments: 0..<60)
    func covers(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let duration = Double.random(in: 0.01...30, using: &random)
        let hits = (0..<Int.random(in: 1...80, using: &random)).map { _ in
            hit(
                .random(in: 0...duration, using: &random),
                DrumClass.allCases.randomElement(using: &random) ?? .kick)
        }
        .sorted { $0.time < $1.time }
        let grid = BeatFinder(hits: hits, duration: duration).grid()
        let times = grid.beats.map(\.time)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(grid.beats.count % grid.meter.beatsPerBar == 0)
        #expect(grid.beats.indices.allSatisfy { grid.beats[$0].index == $0 % grid.meter.beatsPerBar })
        #expect(try #require(times.first) <= hits[0].time)
        #expect(try 2 * #require(times.last) - times[times.count - 2] > hits[hits.count - 1].time - 1e-9)
        #expect((0...1).contains(grid.steadiness))
    }

    @Test("one hit gets one bar, from that hit on, and no confidence")
    func fallsBack() {
        let grid = BeatFinder(hits: [hit(1.5)], duration: 20).grid()
        #expect(grid.beats.map(\.time) == [1.5, 2, 2.5, 3])
        #expect(grid.steadiness == 0)
    }
}
