/// One bar of the score.
package struct Bar: Sendable, Hashable, Codable {
    package let meter: Meter

    /// Stems up.
    package let hands: Voice

    /// Stems down.
    package let feet: Voice

    /// Set where a new tempo begins with this bar: quarter notes a minute, above 0.
    package let tempo: Double?

    /// What stands at the bar as a whole: letters, repeats, lines.
    package let signs: BarSigns

    package init(
        meter: Meter, hands: Voice, feet: Voice, tempo: Double? = nil, signs: BarSigns = BarSigns()
    ) {
        self.meter = meter
        self.hands = hands
        self.feet = feet
        self.tempo = tempo
        self.signs = signs
    }

    package var isSilent: Bool { hands.isSilent && feet.isSilent }

    /// What the voices fill, in whole notes: less than the meter's bar in a pickup.
    package var length: Fraction { signs.pickup ?? meter.barLength }
}
