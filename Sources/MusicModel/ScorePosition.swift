/// A place in the score.
package struct ScorePosition: Sendable, Hashable, Codable {
    /// From 1.
    package let bar: Int

    /// From the start of the bar, in whole notes.
    package let onset: Fraction

    package init(bar: Int, onset: Fraction) {
        self.bar = bar
        self.onset = onset
    }
}

extension ScorePosition: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.bar, left.onset) < (right.bar, right.onset)
    }
}
