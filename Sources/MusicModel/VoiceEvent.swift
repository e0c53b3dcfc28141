/// One chord or rest of a voice.
package struct VoiceEvent: Sendable, Hashable, Codable {
    /// From the start of the bar, in whole notes.
    package let onset: Fraction

    package let value: NoteValue

    /// The group it belongs to, if its value is not meant straight.
    package let tuplet: Tuplet?

    /// The noteheads, from the lowest position in the staff to the highest; none is a rest.
    package let strokes: [Stroke]

    /// Small notes just before the chord, in the order they are played: one is a flam, two are a drag. They take no
    /// time of the bar.
    package let grace: [Stroke]

    /// Whether the strokes are a buzz roll for the whole value.
    package let isRoll: Bool

    /// Whether a roll goes on into the next chord without a new stroke.
    package let isTied: Bool

    /// Set on a rest that stands for its whole bar: the bar's length. It is drawn as a whole rest in the middle of
    /// the bar, whatever the meter.
    package let barRestLength: Fraction?

    package init(
        onset: Fraction, value: NoteValue, tuplet: Tuplet? = nil, strokes: [Stroke], grace: [Stroke] = [],
        isRoll: Bool = false, isTied: Bool = false
    ) {
        self.onset = onset
        self.value = value
        self.tuplet = tuplet
        self.strokes = strokes.sorted { $0.drum.staffPosition < $1.drum.staffPosition }
        self.grace = grace
        self.isRoll = isRoll
        self.isTied = isTied
        barRestLength = nil
    }

    /// A rest for a whole bar of the given length.
    package init(barRest length: Fraction) {
        onset = .zero
        value = NoteValue(.whole)
        tuplet = nil
        strokes = []
        grace = []
        isRoll = false
        isTied = false
        barRestLength = length
    }

    package var isRest: Bool { strokes.isEmpty }

    /// In whole notes, as it sounds.
    package var duration: Fraction { barRestLength ?? value.length * scale }

    package var end: Fraction { onset + duration }

    /// How much of its written length a value lasts here: 2/3 in a triplet, 1 outside tuplets.
    package var scale: Fraction {
        guard let tuplet else { return Fraction(1) }
        return Fraction(tuplet.normal, tuplet.actual)
    }
}
