import Core
import Glibc
import MusicModel
import Support

@testable import Transcription

/// Strokes at known times, and the sound of them.
struct Performance {
    /// By time, then drum.
    private(set) var strokes: [(time: Double, drum: DrumClass, strength: Float)] = []

    /// Seconds after the last stroke.
    var tail = 0.6

    mutating func strike(_ drum: DrumClass, at time: Double, strength: Float = 1) {
        strokes.append((time, drum, strength))
    }

    /// Mono samples at 44.1 kHz, over noise at -80 dB.
    var samples: [Float] {
        let length = (strokes.map(\.time).max() ?? 0) + tail
        var random = SeededRandom(seed: 5)
        var samples = (0..<Int(length * DrumSound.sampleRate)).map { _ in
            Float.random(in: -1e-4...1e-4, using: &random)
        }
        for stroke in strokes {
            let first = Int((stroke.time * DrumSound.sampleRate).rounded())
            for (offset, sample) in (DrumSound.samples(of: stroke.drum) ?? []).enumerated()
            where first + offset < samples.count {
                samples[first + offset] += 0.5 * stroke.strength * sample
            }
        }
        return samples
    }

    /// Bars of a pattern: for each step of the bar, what is struck.
    init(_ pattern: [[DrumClass]], bars: Int, secondsPerBar: Double, from start: Double = 0.05) {
        for bar in 0..<bars {
            for (step, drums) in pattern.enumerated() {
                let time = start + (Double(bar) + Double(step) / Double(pattern.count)) * secondsPerBar
                for drum in drums { strike(drum, at: time) }
            }
        }
    }

    init() {}

    /// Bass drum on one and three, snare on two and four, hi-hat in eighths.
    static func rock(tempo: Double, bars: Int) -> Performance {
        let pattern: [[DrumClass]] = [
            [.kick, .closedHiHat], [.closedHiHat], [.snare, .closedHiHat], [.closedHiHat],
            [.kick, .closedHiHat], [.kick, .closedHiHat], [.snare, .closedHiHat], [.closedHiHat],
        ]
        return Performance(pattern, bars: bars, secondsPerBar: 240 / tempo)
    }
}

extension Transcriber {
    /// All of `samples`, handed over in blocks.
    func transcribe(_ samples: [Float], blockSize: Int = 4_096) throws(Problem) -> Transcription {
        var rest = samples[...]
        return try transcribe(
            { () throws(Problem) -> [Float]? in
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(blockSize) }
                return Array(rest.prefix(blockSize))
            }, progress: { _ in })
    }
}

extension Transcription {
    /// The part of strokes of a family that were heard within 30 ms, and of hits that were strokes.
    func agreement(with performance: Performance, on family: DrumClass.Family) -> (
        recall: Double, precision: Double
    ) {
        let heard = hits.filter { $0.drum.family == family }.map(\.time)
        let struck = performance.strokes.filter { $0.drum.family == family }.map(\.time)
        func near(_ time: Double, _ others: [Double]) -> Bool { others.contains { abs($0 - time) < 0.03 } }
        return (
            Double(struck.filter { near($0, heard) }.count) / Double(max(1, struck.count)),
            Double(heard.filter { near($0, struck) }.count) / Double(max(1, heard.count))
        )
    }
}
