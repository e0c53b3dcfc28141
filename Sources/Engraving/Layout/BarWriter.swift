import MusicModel

/// Writes one bar at its place in a system, without the marks that are lined up over the whole system.
struct BarWriter {
    let fonts: EngravingFonts
    let plan: BarPlan
    /// The bar's left end.
    let start: Double
    let tension: Tension

    var end: Double { plan.springs.reduce(start + plan.lead) { $0 + tension.length(of: $1) } }

    /// Where the first note stands, or what stands for all of them.
    var firstSlot: Double { start + plan.lead + (plan.slots.isEmpty ? Rules.barLead : 0) }

    /// Adds the bar to `items`; the spots are those of the hands, then of the feet.
    func write(to items: inout [DisplayItem]) -> [[EventSpot]] {
        items += plan.meter?.items.map { $0.placed(at: Point(start, 0)) } ?? []
        writeCentre(to: &items)
        return plan.voices.map { voice in
            VoiceWriter(fonts: fonts, plan: voice, bar: plan.index, xs: xs(of: voice)).write(to: &items)
        }
    }

    /// Where the sounding of a position begins or, at the bar's length, ends.
    func x(of position: Fraction) -> Double {
        let isLate = plan.slots.first != .zero
        let times = (isLate ? [0] : []) + plan.slots.map(\.value) + [plan.bar.length.value]
        let places =
            (isLate ? [start + plan.opening] : []) + (plan.slots.isEmpty ? [] : slots) + [end - Rules.barTail]
        return Self.interpolate(position.value, times, places)
    }

    private static func interpolate(_ value: Double, _ times: [Double], _ places: [Double]) -> Double {
        guard let index = times.firstIndex(where: { $0 >= value }) else { return places[places.count - 1] }
        guard index > 0, times[index] > times[index - 1] else { return places[index] }
        let share = (value - times[index - 1]) / (times[index] - times[index - 1])
        return places[index - 1] + share * (places[index] - places[index - 1])
    }

    /// The left edges of the slots.
    private var slots: [Double] {
        var x = start + plan.lead
        return plan.springs.map { spring in
            defer { x += tension.length(of: spring) }
            return x
        }
    }

    private func xs(of voice: VoicePlan) -> [Double] {
        let slots = slots
        var slot = 0
        return voice.onsets.map { onset in
            while plan.slots[slot] < onset { slot += 1 }
            return slots[slot]
        }
    }
}
