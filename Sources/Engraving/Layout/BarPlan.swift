import MusicModel

/// A bar before it is put on the page: what stands in it, and how much room it wants.
struct BarPlan {
    /// From 0.
    let index: Int
    let bar: Bar
    let hands, feet: VoicePlan
    /// Set where the time signature is to be drawn.
    let meter: MeterPlan?
    /// The distinct onsets of both voices.
    let slots: [Fraction]
    /// From the bar's start to its first slot.
    let lead: Double
    /// From each slot to the next, the last to the end of the bar. A bar without slots has one for its whole room.
    let springs: [Spring]

    var naturalWidth: Double { springs.reduce(lead) { $0 + max($1.natural, $1.minimum) } }
    var minimumWidth: Double { springs.reduce(lead) { $0 + $1.minimum } }
    var voices: [VoicePlan] { [hands, feet] }

    /// Both voices are silent, or not written.
    var isEmpty: Bool { slots.isEmpty }
}

extension BarPlan {
    /// `previous` is the bar before; nil for the first. `isLast` asks for the room of a final bar line.
    init(_ bar: Bar, index: Int, after previous: Bar?, isLast: Bool = false, fonts: EngravingFonts) {
        let hands = VoicePlan(bar.hands, .up, beside: bar.feet, fonts: fonts)
        let feet = VoicePlan(bar.feet, .down, beside: bar.hands, fonts: fonts)
        let meter = previous?.meter == bar.meter ? nil : MeterPlan(bar.meter, fonts: fonts)
        let spacing = BarSpacing(
            hands: hands, feet: feet, length: bar.meter.barLength,
            tail: isLast ? Rules.finalTail : Rules.barTail)
        self.init(
            index: index, bar: bar, hands: hands, feet: feet, meter: meter, slots: spacing.slots,
            lead: (meter?.width ?? 0) + spacing.lead, springs: spacing.springs)
    }
}
