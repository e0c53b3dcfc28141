/// A time signature.
package struct Meter: Sendable, Hashable, Codable {
    /// Counts in a bar, 1 to 32.
    package let numerator: Int

    /// What one count is, as a part of a whole note: 2, 4, 8 or 16.
    package let denominator: Int

    package init(_ numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The length of a full bar, in whole notes.
    package var barLength: Fraction { Fraction(numerator, denominator) }

    /// The length of one beat as a musician feels it: a dotted value in 6/8, 9/8 and 12/8.
    package var beatLength: Fraction {
        isCompound ? Fraction(3, denominator) : Fraction(1, denominator)
    }

    /// Beats in a bar as a musician feels them.
    package var beatsPerBar: Int { isCompound ? numerator / 3 : numerator }

    private var isCompound: Bool { denominator >= 8 && numerator > 3 && numerator % 3 == 0 }

    package static let common = Meter(4, 4)
}

extension Meter {
    /// Whether both numbers are within their ranges.
    package var isWritable: Bool {
        (1...32).contains(numerator) && [2, 4, 8, 16].contains(denominator)
    }
}

extension Meter {
    /// What tempo marks count: a beat, or a quarter where beats are shorter or longer.
    package var tempoBeat: NoteValue {
        beatLength == Fraction(3, 8) ? NoteValue(.quarter, dots: 1) : NoteValue(.quarter)
    }
}
