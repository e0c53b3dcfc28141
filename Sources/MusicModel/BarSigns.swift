/// What stands at a bar as a whole. None of it changes what the voices hold: a bar that is printed as a simile still
/// has its notes.
package struct BarSigns: Sendable, Hashable, Codable {
    /// Set on an incomplete first bar: its length in whole notes, above zero and below the meter's bar. Such a bar is
    /// not counted: bar numbers start after it.
    package var pickup: Fraction?

    /// The letter of a section that begins here: A, B, …, Z, AA.
    package var rehearsal: String?

    /// Set where the feel changes with this bar, and on the first bar that swings.
    package var feel: Feel?

    /// Set on a bar that is printed as a repetition of the one before it.
    package var simile: Simile?

    /// A repeat begins at the bar's left line.
    package var startsRepeat: Bool

    package var rightLine: BarLine

    /// Stretches of the bar that were heard with little confidence, in whole notes from its start; by position,
    /// without overlap.
    package var uncertain: [Range<Fraction>]

    package init(
        pickup: Fraction? = nil, rehearsal: String? = nil, feel: Feel? = nil, simile: Simile? = nil,
        startsRepeat: Bool = false, rightLine: BarLine = .single, uncertain: [Range<Fraction>] = []
    ) {
        self.pickup = pickup
        self.rehearsal = rehearsal
        self.feel = feel
        self.simile = simile
        self.startsRepeat = startsRepeat
        self.rightLine = rightLine
        self.uncertain = uncertain
    }
}

extension BarSigns {
    /// The bar that is repeated has number 1 of its group, so the first sign has 2.
    package struct Simile: Sendable, Hashable, Codable {
        /// Of this bar in its group, from 2.
        package let number: Int

        package init(number: Int) {
            self.number = number
        }
    }

    /// How a bar ends.
    package enum BarLine: Sendable, Hashable, Codable {
        case single
        /// Between sections.
        case double
        /// At the end of the piece.
        case final
        /// The passage since the start of the repeat is played so many times in all, at least 2.
        case repeatEnd(times: Int)
    }
}
