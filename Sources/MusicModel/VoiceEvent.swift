/// One chord or rest of a voice.
package struct VoiceEvent: Sendable, Hashable, Codable {
    /// From the start of the bar, in whole notes.
    package let onset: Fraction

    package let value: NoteValue

    /// The group it belongs to, if its value is not meant straight.
    package let tuplet: Tuplet?

    /// The noteheads, from the lowest position in the staff to the highest; none is a rest.
    package let strokes: [Stroke]

    package init(onset: Fraction, value: NoteValue, tuplet: Tuplet? = nil, strokes: [Stroke]) {
        self.onset = onset
        self.value = value
        self.tuplet = tuplet
        self.strokes = strokes.sorted { $0.drum.staffPosition < $1.drum.staffPosition }
    }

    package var isRest: Bool { strokes.isEmpty }

    /// In whole notes, as it sounds.
    package var duration: Fraction {
        guard let tuplet else { return value.length }
        return value.length * Fraction(tuplet.normal, tuplet.actual)
    }

    package var end: Fraction { onset + duration }
}
