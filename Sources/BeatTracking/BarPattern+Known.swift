import MusicModel

/// A drummer's rules, in round numbers: bass drum on the first beat, snare on the second and fourth, and what that
/// becomes in other meters.
extension BarPattern {
    static let known: [BarPattern] = [
        BarPattern(.common, [one, back, third, back]),
        BarPattern(.common, [one, weak, BeatPattern(kick: 0.2, snare: 0.85), weak], price: 2),
        BarPattern(
            Meter(3, 4), [one, BeatPattern(kick: 0.2, snare: 0.5), BeatPattern(kick: 0.25, snare: 0.6)],
            price: 0.5),
        BarPattern(Meter(2, 4), [one, back], price: 2.5),
        BarPattern(
            Meter(5, 4),
            [
                one, BeatPattern(kick: 0.25, snare: 0.45), BeatPattern(kick: 0.35, snare: 0.25),
                BeatPattern(kick: 0.5, snare: 0.15), BeatPattern(kick: 0.2, snare: 0.6),
            ], price: 2),
        BarPattern(Meter(6, 8), [one, back]),
        BarPattern(Meter(12, 8), [one, back, third, back], price: 1),
        BarPattern(
            Meter(7, 8),
            [
                one, BeatPattern(kick: 0.1, snare: 0.08), BeatPattern(kick: 0.2, snare: 0.5),
                BeatPattern(kick: 0.25, snare: 0.15), BeatPattern(kick: 0.45, snare: 0.25),
                BeatPattern(kick: 0.15, snare: 0.25), BeatPattern(kick: 0.15, snare: 0.25),
            ], price: 4),
    ]

    /// Those of `meter`; a plain one where nobody wrote any.
    static func patterns(of meter: Meter?) -> [BarPattern] {
        guard let meter else { return known }
        let fitting = known.filter { $0.meter == meter }
        return fitting.isEmpty ? [plain(meter)] : fitting
    }

    private static func plain(_ meter: Meter) -> BarPattern {
        let others = (1..<max(1, meter.beatsPerBar)).map { $0.isMultiple(of: 2) ? third : back }
        return BarPattern(meter, [one] + others)
    }

    private static let one = BeatPattern(kick: 0.85, snare: 0.07)
    private static let back = BeatPattern(kick: 0.25, snare: 0.75)
    private static let third = BeatPattern(kick: 0.55, snare: 0.1)
    private static let weak = BeatPattern(kick: 0.25, snare: 0.08)

    /// What it costs to go on with `next` after a bar of this pattern, in nats.
    func price(ofChangeTo next: BarPattern) -> Float {
        guard self != next else { return next.price }
        return next.price + (meter == next.meter ? 3 : meter.beatLength == next.meter.beatLength ? 7 : 9)
    }
}
