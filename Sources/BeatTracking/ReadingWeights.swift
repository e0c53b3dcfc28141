import MusicModel

/// How much each trait speaks for a reading: a log-linear model over all readings of a piece (as in J. Lafferty, A.
/// McCallum, F. Pereira, "Conditional Random Fields", ICML 2001, with one variable), so differences are in nats.
struct ReadingWeights: Sendable {
    /// By the number of the trait.
    private let traits: [Float]

    private let kick, snare: [Float]

    init(_ meter: Meter) {
        let divisions: [BarPattern.Division: [ReadingTrait: Float]] = [
            .simple: Self.simple, .compound: Self.compound, .short: Self.short,
        ]
        let division = divisions[BarPattern(meter, []).division] ?? [:]
        let own = Self.meters[meter]
        traits = ReadingTrait.allCases.map {
            (Self.common[$0] ?? 0) + (division[$0] ?? 0) + (own?.traits[$0] ?? 0)
        }
        (kick, snare) = (own?.kick ?? [], own?.snare ?? [])
    }

    func score(_ reading: ReadingTraits) -> Float {
        Self.product(traits, reading.values) + Self.product(kick, reading.kick)
            + Self.product(snare, reading.snare)
    }

    private static func product(_ first: [Float], _ second: [Float]) -> Float {
        zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension ReadingWeights {
    /// Of one meter; bass drum and snare as in `ReadingTraits`.
    struct Bars: Sendable {
        let traits: [ReadingTrait: Float]
        let kick, snare: [Float]
    }
}
