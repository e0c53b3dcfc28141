import MusicModel

/// The tempos that are told apart: equal steps of a few per cent.
struct TempoGrid: Sendable {
    /// Seconds of a tempo beat, the fastest first.
    let periods: [Double]

    /// Beats a minute, the slowest and the fastest.
    static let range = 40.0...260

    private static let step = 1.03

    /// How far from a given tempo the music may be.
    private static let leeway = 1.06

    /// A tempo given in beats a minute is kept to.
    init(tempo: Double?) {
        let slowest = tempo.map { $0 / Self.leeway } ?? Self.range.lowerBound
        let fastest = tempo.map { $0 * Self.leeway } ?? Self.range.upperBound
        periods = sequence(first: 60 / fastest) { $0 * Self.step }.prefix { $0 <= 60 / slowest * 1.000_1 }
            .map(\.self)
    }

    var count: Int { periods.count }

    /// What a second of music at tempo number `index` costs for being unusual, in nats: a parabola over the logarithm of
    /// the tempo.
    func price(_ index: Int, division: BarPattern.Division) -> Float {
        let usual = division == .compound ? 68.0 : 100
        let octaves = Float(60 / periods[index] / usual).naturalLogarithm / Self.spread
        return Self.weight * octaves * octaves / 2
    }

    private static let spread: Float = 0.4
    private static let weight: Float = 2.5
}
