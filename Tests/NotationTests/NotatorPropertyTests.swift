import Grooves
import MusicModel
import Support
import Testing

@testable import Notation

@Suite("Any transcription")
struct NotatorPropertyTests {
    @Test("whatever is heard gives bars that add up and an account of every hit", arguments: 0..<120)
    func staysWhole(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let heard = Transcription.random(chance: &chance)
        let result = Notator(title: "").notate(heard)
        for bar in result.score.bars {
            #expect(bar.hands.faults(filling: bar.length) == [])
            #expect(bar.feet.faults(filling: bar.length) == [])
            #expect(bar.length > .zero && bar.length <= bar.meter.barLength)
            #expect(bar.signs.uncertain.allSatisfy { .zero <= $0.lowerBound && $0.upperBound <= bar.length })
            #expect(bar.meter.isWritable)
        }
        #expect(result.placements.count == heard.hits.count)
        #expect(
            result.placements.count { $0.isWritten } == result.score.bars.map(\.newHeads).reduce(0, +))
        #expect(result.placements.count { $0.isOrnament } == result.score.bars.map(\.graces).reduce(0, +))
        #expect(result.placements.compactMap(\.position).allSatisfy { $0.bar <= result.score.bars.count })
        #expect(result.placements.allSatisfy { !$0.isMerged || $0.leadsToWritten(in: result.placements) })
        #expect(zip(result.beats, result.beats.dropFirst()).allSatisfy { $0.time < $1.time })
    }

    @Test("the same transcription gives the same score", arguments: 0..<10)
    func repeatsItself(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let heard = Transcription.random(chance: &chance)
        #expect(Notator(title: "").notate(heard) == Notator(title: "").notate(heard))
    }
}

extension Bar {
    /// Without those that carry on a roll: one for each tie.
    fileprivate var newHeads: Int {
        let events = hands.events + feet.events
        return events.map(\.strokes.count).reduce(0, +) - events.count { $0.isTied }
    }

    fileprivate var graces: Int { (hands.events + feet.events).map(\.grace.count).reduce(0, +) }
}

extension HitPlacement {
    fileprivate var isOrnament: Bool {
        if case .ornament = self { true } else { false }
    }

    fileprivate var isMerged: Bool {
        if case .merged = self { true } else { false }
    }

    fileprivate func leadsToWritten(in placements: [HitPlacement]) -> Bool {
        guard case .merged(let other) = self else { return false }
        return placements[other].isWritten
    }
}

extension Transcription {
    /// Hits and beats without sense: bunched, out of order, before the start, in any meter.
    fileprivate static func random(chance: inout SeededRandom) -> Transcription {
        let count = Int.random(in: 0...60, using: &chance)
        let hits = (0..<count).flatMap { _ in burst(chance: &chance) }
        let beats = (0..<Int.random(in: 0...50, using: &chance)).map { _ in
            Beat(
                time: Double.random(in: -2...20, using: &chance),
                index: Int.random(in: -1...8, using: &chance))
        }
        let meter = Meter.sample.randomElement(using: &chance) ?? .common
        let other = Meter.sample.randomElement(using: &chance) ?? .common
        let spans = [MeterSpan(firstBeat: 0, meter: meter), MeterSpan(firstBeat: count / 2, meter: other)]
        return Transcription(
            duration: 20, hits: hits, beats: beats, meters: spans,
            steadiness: Double.random(in: 0...1, using: &chance))
    }

    /// One stroke, or a flam, a drag, a roll of the same drum.
    private static func burst(chance: inout SeededRandom) -> [Hit] {
        let start = Double.random(in: 0...20, using: &chance)
        let drum = DrumClass.allCases.randomElement(using: &chance) ?? .kick
        let count = [1, 1, 1, 2, 3, 9, 40].randomElement(using: &chance) ?? 1
        let gap = Double.random(in: 0.01...0.06, using: &chance)
        return (0..<count).map { number in
            Hit(
                time: start + gap * Double(number), drum: drum,
                velocity: Int.random(in: -5...140, using: &chance),
                confidence: Double.random(in: 0...1, using: &chance))
        }
    }
}
