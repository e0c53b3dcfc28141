import MusicModel
import Support

/// Plays bars as a human would, from a seed: every stroke and every beat a little beside its place.
package struct Performer: Sendable {
    /// Beats of the meter a minute.
    package var tempo = 110.0

    /// Standard deviation of strokes, and of the beats that a tracker reports, in seconds.
    package var strokeError = 0.0, beatError = 0.0

    /// How much later than written the snare is played, in seconds.
    package var layback = 0.0

    /// In seconds, before the first downbeat.
    package var leadIn = 0.5

    /// By how much the tempo has grown at the end of the piece, as a part of itself.
    package var drift = 0.0

    package var seed: UInt64 = 1

    package init() {}

    /// What a perfect listener would hear of `bars`, all of one meter.
    package func play(_ bars: [GrooveBar]) -> Transcription {
        var chance = SeededRandom(seed: seed)
        let meter = bars.first?.meter ?? .common
        let hits = bars.enumerated().flatMap { number, bar in
            bar.strokes.map { stroke in
                let beat = Double(number * meter.beatsPerBar) + (stroke.onset / meter.beatLength).value
                return hit(stroke, at: time(ofBeat: beat, in: bars), chance: &chance)
            }
        }
        let count = bars.count * meter.beatsPerBar
        let beats = (0...count).map { beat in
            Beat(
                time: time(ofBeat: Double(beat), in: bars) + beatError * chance.normal(),
                index: beat % meter.beatsPerBar)
        }
        return Transcription(
            duration: time(ofBeat: Double(count), in: bars) + 1,
            hits: hits.sorted { ($0.time, $0.drum.midiKey) < ($1.time, $1.drum.midiKey) }, beats: beats,
            meter: meter, steadiness: 1)
    }

    private func hit(_ stroke: GrooveBar.Stroke, at time: Double, chance: inout SeededRandom) -> Hit {
        let late = stroke.drum == .snare ? layback : 0
        let loudness = Self.loudness(of: stroke.dynamic) + 5 * chance.normal()
        return Hit(
            time: max(0, time + late + strokeError * chance.normal()), drum: stroke.drum,
            velocity: min(max(Int(loudness.rounded()), 1), 127), confidence: 0.9)
    }

    private static func loudness(of dynamic: MusicModel.Stroke.Dynamic) -> Double {
        switch dynamic {
        case .ghost: 32
        case .normal: 88
        case .accent: 120
        }
    }

    /// In seconds, with the tempo changing evenly from beat to beat.
    private func time(ofBeat beat: Double, in bars: [GrooveBar]) -> Double {
        let total = Double(bars.count * (bars.first?.meter.beatsPerBar ?? 4))
        let progress = total > 0 ? beat / total : 0
        return leadIn + 60 / tempo * beat / (1 + drift * progress / 2)
    }
}
