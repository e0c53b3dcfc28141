import MusicModel

/// Writes one bar at its place in a system, without the marks that are lined up over the whole system.
struct BarWriter {
    let fonts: EngravingFonts
    let plan: BarPlan
    /// The bar's left end.
    let start: Double
    let tension: Tension

    var end: Double { plan.springs.reduce(start + plan.lead) { $0 + tension.length(of: $1) } }

    /// Adds the bar to `items`; the spots are those of the hands, then of the feet.
    func write(to items: inout [DisplayItem]) -> [[EventSpot]] {
        items += plan.meter?.items.map { $0.placed(at: Point(start, 0)) } ?? []
        writeWholeBarRests(to: &items)
        return plan.voices.map { voice in
            VoiceWriter(fonts: fonts, plan: voice, bar: plan.index, xs: xs(of: voice)).write(to: &items)
        }
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

    private func writeWholeBarRests(to items: inout [DisplayItem]) {
        guard !plan.isEmpty else { return writeWholeBarRest(plan.hands, line: -1, to: &items) }
        for voice in plan.voices {
            if let line = voice.wholeBarRest { writeWholeBarRest(voice, line: line, to: &items) }
        }
    }

    private func writeWholeBarRest(_ voice: VoicePlan, line: Double, to items: inout [DisplayItem]) {
        let box = fonts.metrics(of: .restWhole).box
        let left = start + (plan.meter?.width ?? 0)
        let x = (left + end - Rules.thinBarLine) / 2 - box.middle.x
        let place = Place(bar: plan.index, stems: voice.stems, event: 0)
        items.append(DisplayItem(.rest, place, .glyph(.restWhole, at: Point(x, line), scale: 1)))
    }
}
