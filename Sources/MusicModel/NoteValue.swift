/// A written length: the shape of a note or rest, with its dots.
package struct NoteValue: Sendable, Hashable, Codable {
    package let shape: Shape

    /// 0 to 2.
    package let dots: Int

    package init(_ shape: Shape, dots: Int = 0) {
        self.shape = shape
        self.dots = dots
    }

    /// In whole notes, outside a tuplet.
    package var length: Fraction {
        shape.length * Fraction((1 << (dots + 1)) - 1, 1 << dots)
    }
}

extension NoteValue {
    /// The head, stem and flags that tell a length; the raw value is the part of a whole note.
    package enum Shape: Int, Sendable, Codable, CaseIterable, Hashable {
        case whole = 1
        case half = 2
        case quarter = 4
        case eighth = 8
        case sixteenth = 16
        case thirtySecond = 32
        case sixtyFourth = 64

        /// In whole notes.
        package var length: Fraction { Fraction(1, rawValue) }

        /// Flags of a single note, and beams of a group: none up to the quarter, 1 for the eighth, and so on.
        package var flags: Int {
            switch self {
            case .whole, .half, .quarter: 0
            case .eighth: 1
            case .sixteenth: 2
            case .thirtySecond: 3
            case .sixtyFourth: 4
            }
        }
    }
}
