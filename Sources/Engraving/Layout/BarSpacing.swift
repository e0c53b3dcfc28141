import MusicModel

/// The springs of a bar: time makes their natural lengths, ink their minima.
struct BarSpacing {
    let slots: [Fraction]
    let lead: Double
    let springs: [Spring]

    /// `length` is the bar's, `tail` the room between the last ink and the bar's end.
    init(_ content: BarPlan.Content, hands: VoicePlan, feet: VoicePlan, length: Fraction, tail: Double) {
        switch content {
        case .voices: self.init(hands: hands, feet: feet, length: length, tail: tail)
        case .silence: self.init(whole: Spring(natural: 10, minimum: 6 + tail))
        case .simile: self.init(whole: Spring(natural: 9, minimum: 5.5 + tail))
        case .longRest: self.init(whole: Spring(natural: 16, minimum: 9 + tail))
        }
    }

    private init(hands: VoicePlan, feet: VoicePlan, length: Fraction, tail: Double) {
        let slots = Set(hands.onsets + feet.onsets).sorted()
        guard let first = slots.first else {
            self.init(whole: Spring(natural: 10, minimum: 6 + tail))
            return
        }
        let rooms = Self.rooms(of: [hands, feet], slots)
        let starts = slots + [max(length, slots[slots.count - 1])]
        let minima = Self.distances(rooms) + [(rooms.last?.map(\.right).max() ?? 0) + tail]
        let late = first > .zero ? Spring.room(for: first) : 0
        self.init(
            slots: slots, lead: Rules.barLead - min(rooms[0].map(\.left).min() ?? 0, 0) + late,
            springs: slots.indices.map { slot in
                Spring(
                    natural: Spring.room(for: starts[slot + 1] - starts[slot]), minimum: minima[slot],
                    isFirm: slot == slots.count - 1)
            })
    }

    private init(slots: [Fraction], lead: Double, springs: [Spring]) {
        self.slots = slots
        self.lead = lead
        self.springs = springs
    }

    /// A bar with one sign in its middle.
    private init(whole spring: Spring) {
        self.init(slots: [], lead: 0, springs: [spring])
    }

    /// The rooms of the events at each slot.
    private static func rooms(of voices: [VoicePlan], _ slots: [Fraction]) -> [[Box]] {
        var rooms = [[Box]](repeating: [], count: slots.count)
        for voice in voices {
            var slot = 0
            for (onset, event) in zip(voice.onsets, voice.events) {
                while slots[slot] < onset { slot += 1 }
                rooms[slot] += event.rooms
            }
        }
        return rooms
    }

    /// How far apart neighbouring slots must be, at least, so that each is clear of the few before it: a voice may pause
    /// at the slots between.
    private static func distances(_ rooms: [[Box]]) -> [Double] {
        var xs = [0.0]
        for slot in rooms.indices.dropFirst() {
            let before = max(0, slot - 3)..<slot
            xs.append(before.map { xs[$0] + distance(rooms[$0], rooms[slot]) + Rules.slotGap }.max() ?? 0)
        }
        return zip(xs, xs.dropFirst()).map { $1 - $0 }
    }

    /// How far apart two slots must be: a head's width, which keeps the order of time plain, and as far as needed where
    /// rooms at the same height would meet.
    private static func distance(_ first: [Box], _ second: [Box]) -> Double {
        var distance = Rules.slotWidth
        for left in first {
            for right in second where min(left.bottom, right.bottom) - max(left.top, right.top) > -0.1 {
                distance = max(distance, left.right - right.left)
            }
        }
        return distance
    }
}
