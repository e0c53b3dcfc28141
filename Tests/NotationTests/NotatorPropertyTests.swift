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
            #expect(bar.hands.faults(in: bar.meter) == [])
            #expect(bar.feet.faults(in: bar.meter) == [])
            #expect(bar.meter.isWritable)
        }
        #expect(result.placements.count == heard.hits.count)
        #expect(
            result.placements.count { $0.isWritten } == result.score.bars.map(\.onsets.count).reduce(0, +))
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

extension HitPlacement {
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
        let hits = (0..<count).map { _ in
            Hit(
                time: Double.random(in: 0...20, using: &chance),
                drum: DrumClass.allCases.randomElement(using: &chance) ?? .kick,
                velocity: Int.random(in: -5...140, using: &chance), confidence: 0.5)
        }
        let beats = (0..<Int.random(in: 0...50, using: &chance)).map { _ in
            Beat(
                time: Double.random(in: -2...20, using: &chance),
                index: Int.random(in: -1...8, using: &chance))
        }
        let meter = Meter.sample.randomElement(using: &chance) ?? .common
        return Transcription(duration: 20, hits: hits, beats: beats, meter: meter, steadiness: 0)
    }
}
