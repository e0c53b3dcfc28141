import MusicModel

/// The springs of a bar: time makes their natural lengths, ink their minima.
///
/// Heads of the two voices lie at different heights, so each voice keeps its own slots apart; a small gap between the
/// heads keeps even crossing voices in the order of time.
struct BarSpacing {
    let slots: [Fraction]
    let lead: Double
    let springs: [Spring]

    init(hands: VoicePlan, feet: VoicePlan, length: Fraction) {
        let slots = Set(hands.onsets + feet.onsets).sorted()
        guard let first = slots.first else {
            self.init(slots: [], lead: 0, springs: [Self.empty])
            return
        }
        let inks = [Self.inks(of: hands, slots), Self.inks(of: feet, slots)]
        let start = inks.compactMap { $0[0]?.left }.min() ?? 0
        let late = first > .zero ? Spring.room(for: first) : 0
        self.init(
            slots: slots, lead: Rules.barLead - min(start, 0) + late,
            springs: slots.indices.map { Self.spring(from: $0, slots, inks, end: length) })
    }

    private init(slots: [Fraction], lead: Double, springs: [Spring]) {
        self.slots = slots
        self.lead = lead
        self.springs = springs
    }

    /// A bar with nothing but a rest.
    private static let empty = Spring(natural: 12, minimum: 7)

    private typealias Ink = (left: Double, right: Double)

    private static func inks(of voice: VoicePlan, _ slots: [Fraction]) -> [Ink?] {
        var inks = [Ink?](repeating: nil, count: slots.count)
        var slot = 0
        for (onset, event) in zip(voice.onsets, voice.events) {
            while slots[slot] < onset { slot += 1 }
            inks[slot] = (event.left, event.right)
        }
        return inks
    }

    private static func spring(from slot: Int, _ slots: [Fraction], _ inks: [[Ink?]], end: Fraction) -> Spring
    {
        let isLast = slot == slots.count - 1
        let duration = (isLast ? max(end, slots[slot]) : slots[slot + 1]) - slots[slot]
        let rights = inks.map { $0[slot]?.right ?? 0 }
        let minimum =
            isLast
            ? (rights.max() ?? 0) + Rules.barTail
            : zip(inks, rights).map { $1 - min($0[slot + 1]?.left ?? 0, 0) }.reduce(Rules.slotWidth, max)
                + Rules.slotGap
        return Spring(natural: Spring.room(for: duration), minimum: minimum)
    }
}
