import MusicModel

/// Writes one system: staff, clef, bars, and the marks above and below them.
struct SystemWriter {
    let fonts: EngravingFonts
    let plans: [BarPlan]
    let system: SystemPlan

    /// From the left margin to the first bar.
    static func indent(_ fonts: EngravingFonts) -> Double {
        clefGap + fonts.metrics(of: .percussionClef).box.width
    }

    func write() -> EngravedSystem {
        var items: [DisplayItem] = []
        var spots: [[EventSpot]] = [[], []]
        var tuplets: [[(TupletPlan, [EventSpot])]] = [[], []]
        var x = Self.indent(fonts)
        for plan in plans[system.bars] {
            let writer = BarWriter(fonts: fonts, plan: plan, start: x, tension: system.tension)
            let written = writer.write(to: &items)
            for (voice, own) in written.enumerated() {
                spots[voice] += own
                tuplets[voice] += plan.voices[voice].tuplets.map { ($0, Array(own[$0.events])) }
            }
            x = writer.end
            items += barLine(at: x, isFinal: system.isLast && plan.index == system.bars.upperBound - 1)
        }
        for (voice, stems) in [StemDirection.up, .down].enumerated() {
            let marks = MarkWriter(fonts: fonts, stems: stems).write(spots[voice], to: &items)
            let writer = TupletWriter(fonts: fonts, stems: stems, marks: marks)
            items += tuplets[voice].flatMap { writer.items(of: $0, $1) }
        }
        return finish(items, width: x)
    }

    // MARK: staff

    private static let clefGap = 0.8

    private func finish(_ items: [DisplayItem], width: Double) -> EngravedSystem {
        let all = staff(width: width) + items
        let boxes = all.map { $0.bounds(in: fonts) }
        let tempos = tempos(above: boxes)
        let inks = boxes + tempos.map { $0.bounds(in: fonts) }
        return EngravedSystem(
            items: all + tempos, ascent: -(inks.map(\.top).min() ?? -2),
            descent: inks.map(\.bottom).max() ?? 2)
    }

    private func staff(width: Double) -> [DisplayItem] {
        let lines = (-2...2).map { line in
            let y = Double(line)
            return DisplayItem(
                .staffLine, nil,
                .box(
                    Box(left: 0, top: y - Rules.staffLine / 2, right: width, bottom: y + Rules.staffLine / 2))
            )
        }
        let clef = fonts.metrics(of: .percussionClef).box
        return lines + [
            DisplayItem(.clef, nil, .glyph(.percussionClef, at: Point(Self.clefGap - clef.left, 0), scale: 1))
        ] + barNumber
    }

    /// Above the clef, but not at the very beginning.
    private var barNumber: [DisplayItem] {
        guard system.bars.lowerBound > 0 else { return [] }
        let line = TextLine("\(system.bars.lowerBound + 1)", size: 1.35)
        return [DisplayItem(.barNumber, nil, .text(line, at: Point(0, -2.7)))]
    }

    /// A line that ends at `x`; thin and thick at the end of the piece.
    private func barLine(at x: Double, isFinal: Bool) -> [DisplayItem] {
        let thick = x - Rules.thickBarLine
        let thin = isFinal ? thick - Rules.barLineGap : x
        return [(thin - Rules.thinBarLine, thin)].map(stroke) + (isFinal ? [stroke((thick, x))] : [])
    }

    private func stroke(_ sides: (left: Double, right: Double)) -> DisplayItem {
        let reach = 2 + Rules.staffLine / 2
        return DisplayItem(
            .barLine, nil, .box(Box(left: sides.left, top: -reach, right: sides.right, bottom: reach)))
    }

    // MARK: tempo

    /// Over the first slot of each bar with a new tempo, clear of everything below.
    private func tempos(above boxes: [Box]) -> [DisplayItem] {
        var x = Self.indent(fonts)
        return plans[system.bars].flatMap { plan -> [DisplayItem] in
            let start = x
            x = BarWriter(fonts: fonts, plan: plan, start: x, tension: system.tension).end
            guard let tempo = plan.bar.tempo else { return [] }
            let left = start + (plan.isEmpty ? (plan.meter?.width ?? 0) + Rules.barLead : plan.lead)
            let mark = TempoMark(tempo, fonts: fonts).items
            let width = mark.map { $0.bounds(in: fonts).right }.max() ?? 0
            let ink =
                boxes.filter { $0.right > left - 0.5 && $0.left < left + width + 0.5 }.map(\.top).min() ?? -2
            return mark.map { $0.placed(at: Point(left, min(ink, -3) - 0.9)) }
        }
    }
}
