/// A group of notes played in the time of another number of them. Events of one group carry equal tuplets.
package struct Tuplet: Sendable, Hashable, Codable {
    /// How many are written: 3 in a triplet.
    package let actual: Int

    /// In whose time: 2 in a triplet.
    package let normal: Int

    /// Where the group starts and how long it sounds, in whole notes from the start of the bar.
    package let start, span: Fraction

    package init(actual: Int, normal: Int, start: Fraction, span: Fraction) {
        self.actual = actual
        self.normal = normal
        self.start = start
        self.span = span
    }
}
