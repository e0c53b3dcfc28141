/// An exact position or length in the score, in whole notes, always in lowest terms with a positive denominator.
///
/// Scores need twelfths and sixteenths to agree exactly, which floating point does not do. Terms stay below 2¹⁶ in
/// any music that can be written down, so products do not overflow.
package struct Fraction: Sendable, Hashable, Codable {
    package let numerator: Int
    package let denominator: Int

    /// `denominator` is not 0.
    package init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "a fraction over zero")
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(divisor)
        self.denominator = sign * denominator / Int(divisor)
    }

    package static let zero = Fraction(0)

    package var value: Double { Double(numerator) / Double(denominator) }

    private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        second == 0 ? max(first, 1) : greatestCommonDivisor(second, first % second)
    }
}

extension Fraction {
    package static func + (left: Self, right: Self) -> Self {
        Self(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    package static func - (left: Self, right: Self) -> Self {
        left + Self(-right.numerator, right.denominator)
    }

    package static func * (left: Self, right: Self) -> Self {
        Self(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// `right` is not zero.
    package static func / (left: Self, right: Self) -> Self {
        Self(left.numerator * right.denominator, left.denominator * right.numerator)
    }

    package static func * (left: Self, right: Int) -> Self { left * Self(right) }

    package static func += (left: inout Self, right: Self) { left = left + right }

    /// The largest whole number not above the fraction.
    package var floor: Int {
        let quotient = numerator / denominator
        return numerator % denominator < 0 ? quotient - 1 : quotient
    }
}

extension Fraction: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction: CustomStringConvertible {
    package var description: String { "\(numerator)/\(denominator)" }
}
