extension Double {
    /// The natural logarithm of a normal number above 0, right to about 12 digits.
    ///
    /// Written out so that the same recording gives the same score on every machine, and no C library is needed: the
    /// exponent, and the series of 2 artanh((m − 1) / (m + 1)) for the significand m between 1/√2 and √2.
    var naturalLogarithm: Double {
        let isHigh = significand > 2.squareRoot()
        let fraction = isHigh ? significand / 2 : significand
        let ratio = (fraction - 1) / (fraction + 1)
        let series = stride(from: 15, through: 1, by: -2).reduce(0) { $0 * ratio * ratio + 1 / Double($1) }
        return 2 * ratio * series + Double(Int(exponent) + (isHigh ? 1 : 0)) * Self.naturalLogarithmOfTwo
    }

    private static let naturalLogarithmOfTwo = 0.693_147_180_559_945_3
}
