import Glibc

/// How an onset sounds: the level in each band at the attack, and again a tenth of a second later, both above
/// what sounded before. Levels are compressed (amplitude to the power 0.7), so that a hi-hat counts beside a
/// bass drum.
///
/// Kept in vectors of eight for speed; what exceeds the bands is 0.
struct SpectralShape {
    private(set) var lanes = InlineArray<9, SIMD8<Float>>(repeating: .zero)

    /// Attack and tail, one after the other.
    static let count = 2 * BandLayout.count

    /// Exponent of the compression.
    static let compression: Float = 0.7

    init() {}

    /// The values of a function of the index, 0 to `count`.
    init(_ value: (Int) -> Float) {
        for index in 0..<Self.count { lanes[index / 8][index % 8] = value(index) }
    }

    subscript(index: Int) -> Float { lanes[index / 8][index % 8] }

    var sum: Float {
        var total = SIMD8<Float>.zero
        for lane in lanes.indices { total += lanes[lane] }
        return total.sum()
    }

    func dot(_ other: Self) -> Float {
        var total = SIMD8<Float>.zero
        for lane in lanes.indices { total += lanes[lane] * other.lanes[lane] }
        return total.sum()
    }

    /// Adds `factor` times `other`.
    mutating func add(_ other: Self, times factor: Float) {
        for lane in lanes.indices { lanes[lane] += other.lanes[lane] * factor }
    }

    /// Scales it.
    mutating func multiply(by factor: Float) {
        for lane in lanes.indices { lanes[lane] *= factor }
    }

    static func * (left: Self, right: Self) -> Self {
        var product = left
        for lane in product.lanes.indices { product.lanes[lane] *= right.lanes[lane] }
        return product
    }

    /// Element by element; where `right` is 0 the quotient is large but finite.
    static func / (left: Self, right: Self) -> Self {
        var quotient = left
        let least = SIMD8<Float>(repeating: 1e-12)
        for lane in quotient.lanes.indices { quotient.lanes[lane] /= right.lanes[lane] + least }
        return quotient
    }

    /// The same with 1 throughout the tail, unless it is to be kept.
    func keepingTail(_ keep: Bool) -> Self {
        keep ? self : Self { $0 < BandLayout.count ? self[$0] : 1 }
    }

    /// Sum over the attack alone.
    var attackSum: Float {
        (0..<BandLayout.count).reduce(0) { $0 + self[$1] }
    }
}
