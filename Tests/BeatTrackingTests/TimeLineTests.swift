import Testing

@testable import BeatTracking

@Suite("Lines of time")
struct TimeLineTests {
    @Test("a frame is found by its time, to half a frame", arguments: [-2.0, 0, 0.013, 7.77, 59.99])
    func findsFrame(time: Double) {
        let line = FrameLine(from: -2, through: 60)
        #expect(abs(line.time(line.frame(time)) - time) <= 0.5 / FrameLine.rate + 1e-9)
        #expect(line.frames.contains(line.frame(time)))
    }

    @Test("frames reach to the end", arguments: [0.0, 0.001, 0.02, 1.99])
    func reachesEnd(length: Double) {
        let line = FrameLine(from: 5, through: 5 + length)
        #expect(line.count >= 1)
        #expect(line.time(line.count - 1) >= 5 + length - 1e-9)
    }

    @Test("ticks divide beats evenly, and go on before and after at the same pace")
    func dividesBeats() {
        let line = PulseLine([1, 1.5, 2.1, 2.6])
        #expect(line.times[PulseLine.origin] == 1)
        #expect(abs(line.times[PulseLine.origin + PulseLine.ticksPerBeat] - 1.5) < 1e-12)
        #expect(abs(line.times[PulseLine.origin + PulseLine.ticksPerBeat * 3 / 2] - 1.8) < 1e-12)
        #expect(abs(line.times[0] - (1 - 4 * 0.5)) < 1e-12)
        #expect(abs(line.times[line.times.count - 1] - (2.6 + 4 * 0.5)) < 1e-12)
        #expect(zip(line.times, line.times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(abs(line.usualTick - 0.5 / 24) < 1e-12)
    }

    @Test("the nearest tick is the nearest", arguments: [-9.0, 1, 1.24, 1.251, 2.6, 99])
    func findsTick(time: Double) throws {
        let line = PulseLine([1, 1.5, 2.1, 2.6])
        let tick = line.tick(nearest: time)
        let least = try #require(line.times.map { abs($0 - time) }.min())
        #expect(abs(line.times[tick] - time) <= least + 1e-12)
    }
}
