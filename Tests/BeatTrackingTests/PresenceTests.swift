import Testing

@testable import BeatTracking

@Suite("Strokes near a frame")
struct PresenceTests {
    private let line = FrameLine(from: 0, through: 10)

    @Test("a stroke is felt where it is and a little beside it", arguments: [Float(1), 0.4])
    func falls(weight: Float) {
        let presence = Presence([(time: 5, weight: weight)], on: line)
        let frame = line.frame(5)
        #expect(presence.values[frame] == weight)
        #expect(presence.values[frame + 1] < weight && presence.values[frame + 1] > 0)
        #expect(presence.values[frame + 4] == 0 && presence.values[frame - 4] == 0)
    }

    @Test("strokes beyond the line are left out, and those at its ends are kept")
    func staysInside() {
        let presence = Presence([(-3, 1), (0, 1), (10, 1), (14, 1)], on: line)
        #expect(presence.values.count == line.count)
        #expect(presence.values[0] == 1 && presence.values[line.frame(10)] == 1)
        #expect(presence.values[line.frame(5)] == 0)
    }

    @Test("a stroke speaks for a place that likes one and against one that does not")
    func supports() {
        let strokes = (0..<10).map { (time: Double($0), weight: Float(1)) }
        let presence = Presence(strokes, on: line)
        let (liked, shunned) = (presence.support(forChance: 0.9), presence.support(forChance: 0.01))
        let (on, off) = (line.frame(4), line.frame(4.5))
        #expect(liked[on] > 0 && liked[off] < 0)
        #expect(shunned[on] < 0 && shunned[off] > 0)
    }

    @Test("what never sounds tells nothing", arguments: [Float(0.01), 0.5, 0.9])
    func isSilent(chance: Float) {
        let support = Presence([], on: line).support(forChance: chance)
        #expect(support.allSatisfy { abs($0) < 1e-6 })
    }
}
