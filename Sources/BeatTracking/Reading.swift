import MusicModel

/// A way to count what was played: how long a beat is, how many make a bar, and where bars begin.
struct Reading: Hashable, Sendable {
    let meter: Meter

    /// From beat to beat, in ticks of a `PulseLine`.
    let step: Int

    /// The first tick of the line on which a bar would begin.
    let downbeat: Int

    /// In ticks.
    var bar: Int { step * meter.beatsPerBar }

    var division: BarPattern.Division { BarPattern(meter, []).division }

    /// Beats as long as a third, a half, two thirds, three quarters of those found; as they are; and longer.
    private static let steps = [8, 12, 16, 18, 24, 32, 36, 48, 72]

    /// All that are possible: of tempos within `tempos` (beats a minute), with bars that begin on a quarter or a third of
    /// a found beat.
    static func all(in meters: [Meter], tempos: ClosedRange<Double>, tick: Double) -> [Reading] {
        meters.flatMap { meter in
            let tempoBeats = (meter.beatLength / meter.tempoBeat.length).value
            let tempos = BarPattern(meter, []).division == .short ? Self.quick(tempos) : tempos
            return steps.filter { tempos.contains(60 / (tick * Double($0)) * tempoBeats) }.flatMap { step in
                (0..<step * meter.beatsPerBar).filter { $0.isMultiple(of: 6) || $0.isMultiple(of: 8) }
                    .map { Reading(meter: meter, step: step, downbeat: $0) }
            }
        }
    }

    /// Nobody counts eighths that are as slow as quarters, unless told.
    private static func quick(_ tempos: ClosedRange<Double>) -> ClosedRange<Double> {
        max(tempos.lowerBound, min(75, tempos.upperBound))...tempos.upperBound
    }
}
