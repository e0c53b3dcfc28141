import MusicModel

/// Decides whether a piece begins with an incomplete bar: where the beats themselves begin inside it, or nothing is
/// struck in its first half.
struct PickupRule {
    let plan: BarPlan

    /// Of all bars of the plan.
    let chords: [[Fraction: Chord]]

    /// The beats as they were found.
    let found: BeatLine

    /// The first bar that is written.
    let first: Int

    /// How much of the first bar is not written, in whole notes: whole groups before the first stroke, or nothing.
    var skipped: Fraction {
        guard let onset = chords[first].keys.min(), first + 1 < chords.count,
            chords[(first + 1)...].contains(where: { !$0.isEmpty })
        else { return .zero }
        let meter = plan.meters[first]
        let start = meter.groups.last { $0.lowerBound <= onset }?.lowerBound ?? .zero
        if start * 2 >= meter.barLength { return start }
        return min(start, beatsBegin)
    }

    /// Where in the first bar the beats begin.
    private var beatsBegin: Fraction {
        let time = found.beats[0].time - 0.001
        let inside = plan.cells.first { $0.bar == first && $0.start >= time }
        return inside?.offset ?? .zero
    }
}
