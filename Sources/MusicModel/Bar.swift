/// One bar of the score.
package struct Bar: Sendable, Hashable, Codable {
    package let meter: Meter

    /// Stems up.
    package let hands: Voice

    /// Stems down.
    package let feet: Voice

    /// Set where a new tempo begins with this bar: quarter notes a minute, above 0.
    package let tempo: Double?

    package init(meter: Meter, hands: Voice, feet: Voice, tempo: Double? = nil) {
        self.meter = meter
        self.hands = hands
        self.feet = feet
        self.tempo = tempo
    }

    package var isSilent: Bool { hands.isSilent && feet.isSilent }
}
