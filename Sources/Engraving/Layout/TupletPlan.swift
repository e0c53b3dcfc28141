import MusicModel

/// A tuplet of one voice.
struct TupletPlan {
    /// The events under it.
    let events: ClosedRange<Int>
    let number: Int
    /// Not where one beam shows the group already.
    let isBracketed: Bool
}

extension TupletPlan {
    /// The tuplets of a voice, in order.
    static func tuplets(of voice: Voice) -> [TupletPlan] {
        var plans: [TupletPlan] = []
        var first = 0
        while first < voice.events.count {
            let tuplet = voice.events[first].tuplet
            let rest = voice.events[first...]
            let last = (rest.firstIndex { $0.tuplet != tuplet } ?? rest.endIndex) - 1
            if let tuplet { plans.append(plan(tuplet, first...last, in: voice)) }
            first = last + 1
        }
        return plans
    }

    private static func plan(_ tuplet: Tuplet, _ events: ClosedRange<Int>, in voice: Voice) -> TupletPlan {
        let isBeamed = voice.beams.contains { beam in
            beam.contains(events.lowerBound) && beam.contains(events.upperBound)
        }
        return TupletPlan(
            events: events, number: tuplet.actual, isBracketed: !isBeamed || events.count == 1)
    }
}
