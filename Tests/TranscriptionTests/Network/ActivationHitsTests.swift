import FoundationEssentials
import Glibc
import MusicModel
import Support
import Testing

@testable import Transcription

@Suite("From activations to hits")
struct ActivationHitsTests {
    private let rules: HitRules

    init() throws {
        rules = try ModelFile(TinyModel.random().bytes).rules
    }

    /// Answers of nothing but the given activations, by frame and place.
    private func answers(_ values: [(frame: Int, place: Int, value: Float)], frames: Int = 40) -> [Float] {
        var answers = [Float](repeating: 0, count: frames * TinyModel.answers)
        for (frame, place, value) in values { answers[frame * TinyModel.answers + place] = value }
        return answers
    }

    private func hits(_ answers: [Float], framesAtOnce: Int = 4_096, block: Int = 1_000) -> [Hit] {
        var stream = ActivationHits(rules, framesAtOnce: framesAtOnce)
        var hits: [Hit] = []
        for start in stride(from: 0, to: answers.count, by: block * TinyModel.answers) {
            hits += stream.hear(Array(answers[start..<min(answers.count, start + block * TinyModel.answers)]))
        }
        return (hits + stream.finish()).sorted { ($0.time, $0.drum.order) < ($1.time, $1.drum.order) }
    }

    private func close(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-6 }

    @Test("a peak that reaches the threshold is a hit, with velocity and confidence")
    func findsPeak() throws {
        let found = hits(answers([(9, 0, 0.2), (10, 0, 0.8), (11, 0, 0.2), (10, 3, 0.5), (20, 0, 0.49)]))
        let hit = try #require(found.first)
        #expect(found.count == 1 && hit.drum == .kick && close(hit.time, 0.1))
        #expect(hit.velocity == 64)
        #expect(close(hit.confidence, 1 / (1 + exp(-(1.5 * log(4.0) + 0.5)))))
    }

    @Test(
        "the vertex of a parabola tells the time between frames",
        arguments: [-0.5, -0.3, -0.01, 0, 0.2, 0.5])
    func findsTime(shift: Double) throws {
        let bell = (-3...3).map { frame in
            (frame: 10 + frame, place: 0, value: Float(0.9 * exp(-pow(Double(frame) - shift, 2) / 2)))
        }
        let hit = try #require(hits(answers(bell)).first)
        #expect(abs(hit.time - (10 + shift) / 100) < 1e-5)
    }

    @Test("a peak at an edge of the recording is one, and never before its start", arguments: [0, 39])
    func hearsEdges(frame: Int) {
        let found = hits(answers([(frame, 0, 0.9)]))
        #expect(found.map(\.time) == [Double(frame) / 100])
        let early = hits(answers([(0, 0, 0.9), (1, 0, 0.8)]))
        #expect(early.count == 1 && early[0].time >= 0)
    }

    @Test("of peaks within two frames the higher counts, of equals the first", arguments: [1, 2, 3])
    func keepsDistance(gap: Int) {
        let lower = hits(answers([(10, 0, 0.7), (10 + gap, 0, 0.9)]))
        let equal = hits(answers([(10, 0, 0.7), (10 + gap, 0, 0.7)]))
        #expect(lower.count == (gap < 3 ? 1 : 2) && equal.count == (gap < 3 ? 1 : 2))
        #expect(abs((lower.last?.time ?? 0) - Double(10 + gap) / 100) <= 0.005)
        #expect(abs((equal.first?.time ?? 0) - 0.1) <= 0.005)
    }

    @Test(
        "drums of a group share a peak: the most active is hit, others that are active enough, too",
        arguments: [
            (0.3 as Float, 0.25 as Float, [DrumClass.snare]), (0.25, 0.3, [.sideStick]), (0.3, 0.3, [.snare]),
            (0.7, 0.6, [.snare, .sideStick]), (0.95, 0.99, [.snare, .sideStick]), (0.2, 0.1, []),
        ])
    func sharesPeak(snare: Float, sideStick: Float, expected: [DrumClass]) {
        #expect(hits(answers([(10, 1, snare), (10, 2, sideStick)])).map(\.drum) == expected)
    }

    @Test("a drum's activation is its highest within a frame of the peak")
    func looksAround() throws {
        let found = hits(answers([(10, 1, 0.9), (11, 2, 0.7)]))
        #expect(found.map(\.drum) == [.snare, .sideStick])
        #expect(found.map(\.time) == [found[0].time, found[0].time])
        #expect(close(found[1].confidence, 0.7))
    }

    @Test("velocities are 1 to 127, confidences 0 to 1", arguments: [0 as Float, 1])
    func staysInBounds(activation: Float) {
        #expect((1...127).contains(rules.velocity(activation)))
        #expect(rules.drums.allSatisfy { (0...1).contains($0.confidence(activation)) })
    }

    @Test("the hits do not depend on the chunks", arguments: [(1, 1), (3, 50), (64, 7), (100, 1_000)])
    func ignoresChunks(framesAtOnce: Int, block: Int) {
        var random = SeededRandom(seed: 9)
        let noise = (0..<500 * TinyModel.answers).map { _ in Float.random(in: 0...1, using: &random) }
        let whole = hits(noise)
        #expect(whole.count > 50 && hits(noise, framesAtOnce: framesAtOnce, block: block) == whole)
    }
}
