extension Float {
    /// The natural logarithm of a normal number above 0, right to about 6 digits, the same on every machine.
    ///
    /// The exponent, and the series of 2 artanh((m − 1) / (m + 1)) for the significand m between 1/√2 and √2.
    var naturalLogarithm: Float {
        let isHigh = significand > 1.414_213_6
        let fraction = isHigh ? significand / 2 : significand
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
        return 2 * ratio * series + Float(Int(exponent) + (isHigh ? 1 : 0)) * 0.693_147_2
    }
}
