import MusicModel
import Support

/// Plays bars as a human would, from a seed: every stroke and every beat a little beside its place.
package struct Performer: Sendable {
    /// Beats of the first meter a minute, unless a groove has a tempo of its own.
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

    /// What a perfect listener would hear of `bars`.
    package func play(_ bars: [GrooveBar]) -> Transcription {
        play(Groove("", tempo: tempo, bars: bars))
    }

    /// What a perfect listener would hear of `groove`, at its own tempo.
    package func play(_ groove: Groove) -> Transcription {
        var chance = SeededRandom(seed: seed)
        let line = PlayedTime(groove, leadIn: leadIn, drift: drift)
        var hits: [Hit] = []
        for (number, bar) in groove.bars.enumerated() {
            for stroke in bar.strokes {
                let time = line.time(ofBar: number, onset: groove.sounding(stroke.onset))
                hits += self.hits(stroke, at: time, chance: &chance)
            }
        }
        var beats: [Beat] = []
        for place in line.beats {
            beats.append(Beat(time: place.time + beatError * chance.normal(), index: place.index))
        }
        return Transcription(
            duration: line.end + 1,
            hits: hits.sorted { ($0.time, $0.drum.midiKey) < ($1.time, $1.drum.midiKey) }, beats: beats,
            meters: line.meters, steadiness: 1)
    }

    /// A stroke after its small notes, 30 ms apart.
    private func hits(_ stroke: GrooveBar.Stroke, at time: Double, chance: inout SeededRandom) -> [Hit] {
        let late = stroke.drum == .snare ? layback : 0
        let loudness = Self.loudness(of: stroke.dynamic) + 5 * chance.normal()
        let played = time + late + strokeError * chance.normal()
        return (0...stroke.graces).map { earlier in
            Hit(
                time: max(0, played - 0.03 * Double(earlier)), drum: stroke.drum,
                velocity: min(max(Int(loudness.rounded()) / (earlier == 0 ? 1 : 2), 1), 127), confidence: 0.9)
        }
    }

    private static func loudness(of dynamic: MusicModel.Stroke.Dynamic) -> Double {
        switch dynamic {
        case .ghost: 32
        case .normal: 88
        case .accent: 120
        }
    }
}
