import MusicModel

/// Writes one system: staff, clef, bars, and the marks above and below them.
struct SystemWriter {
    let fonts: EngravingFonts
    /// All of the score's.
    let plans: [BarPlan]
    let system: SystemPlan
    let marksUncertain: Bool
    /// Set for the first system of a score without a beat.
    let remark: String?

    /// From the left margin to the first bar.
    static func indent(_ fonts: EngravingFonts) -> Double {
        clefGap + fonts.metrics(of: .percussionClef).box.width
    }

    func write() -> EngravedSystem {
        let bars = bars
        var items: [DisplayItem] = []
        var spots: [[EventSpot]] = [[], []]
        var tuplets: [[(TupletPlan, [EventSpot])]] = [[], []]
        for bar in bars {
            let written = bar.write(to: &items)
            for (voice, own) in written.enumerated() {
                spots[voice] += own
                tuplets[voice] += bar.plan.voices[voice].tuplets.map { ($0, Array(own[$0.events])) }
            }
        }
        items += lines(of: bars)
        for (voice, stems) in [StemDirection.up, .down].enumerated() {
            let flags = items.filter { $0.kind == .flag && $0.place?.stems == stems }
            let marks =
                MarkWriter(fonts: fonts, stems: stems).write(spots[voice], to: &items)
                + flags.map { $0.bounds(in: fonts) }
            let writer = TupletWriter(fonts: fonts, stems: stems, marks: marks)
            items += tuplets[voice].flatMap { writer.items(of: $0, $1) }
            items += ties(of: spots[voice], stems, bars)
        }
        return finish(items, bars)
    }

    private var bars: [BarWriter] {
        var x = Self.indent(fonts)
        return system.plans.map { plan in
            let bar = BarWriter(fonts: fonts, plan: plan, start: x, tension: system.tension)
            x = bar.end
            return bar
        }
    }

    /// The time signature of the next line's first bar, where it is new.
    private var courtesy: MeterPlan? {
        system.bars.upperBound < plans.count ? plans[system.bars.upperBound].meter : nil
    }

    private func ties(of spots: [EventSpot], _ stems: StemDirection, _ bars: [BarWriter]) -> [DisplayItem] {
        let before = system.bars.lowerBound > 0 ? plans[system.bars.lowerBound - 1] : nil
        let voice = stems == .up ? before?.hands : before?.feet
        guard let first = bars.first else { return [] }
        let ties = TieWriter(
            stems: stems, firstBar: first.plan.index, left: first.start + first.plan.opening,
            ends: Dictionary(
                uniqueKeysWithValues: bars.map { ($0.plan.index, $0.end - $0.plan.closing.width) }))
        return ties.items(of: spots, isContinued: voice?.events.last?.chord?.isTied ?? false)
    }

    // MARK: staff

    private static let clefGap = 0.8

    private func finish(_ items: [DisplayItem], _ bars: [BarWriter]) -> EngravedSystem {
        let width = (bars.last?.end ?? 0) + (courtesy?.width ?? 0)
        let all = staff(width: width) + items
        let boxes = all.map { $0.bounds(in: fonts) }
        let marks = SystemMarks(
            fonts: fonts, bars: bars, width: width, marksUncertain: marksUncertain, remark: remark
        ).items(around: boxes)
        let inks = boxes + marks.map { $0.bounds(in: fonts) }
        return EngravedSystem(
            items: all + marks, ascent: -(inks.map(\.top).min() ?? -2),
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
        let line = TextLine("\(plans[system.bars.lowerBound].number)", size: 1.35)
        return [DisplayItem(.barNumber, nil, .text(line, at: Point(0, -2.7)))]
    }

    // MARK: bar lines

    /// A repeat that begins between two bars takes the place of the line before it, or shares its thick stroke.
    private func lines(of bars: [BarWriter]) -> [DisplayItem] {
        bars.enumerated().flatMap { index, bar -> [DisplayItem] in
            let next = index + 1 < bars.count ? bars[index + 1].plan : nil
            let joins = next.map { $0.bar.signs.startsRepeat && $0.meter == nil } ?? false
            return opening(of: bar, isFirst: index == 0) + closing(of: bar, joinsRepeat: joins)
        } + courtesyItems(at: bars.last?.end ?? 0)
    }

    private func opening(of bar: BarWriter, isFirst: Bool) -> [DisplayItem] {
        guard bar.plan.bar.signs.startsRepeat, isFirst || bar.plan.meter != nil else { return [] }
        let offset = max(bar.plan.repeatOffset, BarPlan.repeatGap)
        return BarLineSign.repeatStart.items(at: bar.start + offset, fonts: fonts)
    }

    private func closing(of bar: BarWriter, joinsRepeat: Bool) -> [DisplayItem] {
        let line = bar.plan.closing
        let left = bar.end - line.width
        guard joinsRepeat else { return line.items(at: left, fonts: fonts) }
        guard line.parts.last == .thick else {
            return BarLineSign.repeatStart.items(at: bar.end - Rules.thinBarLine, fonts: fonts)
        }
        let both = BarLineSign(parts: line.parts + BarLineSign.repeatStart.parts.dropFirst())
        return both.items(at: left, fonts: fonts)
    }

    private func courtesyItems(at x: Double) -> [DisplayItem] {
        courtesy?.items.map { $0.meaning(.courtesyMeter).placed(at: Point(x, 0)) } ?? []
    }
}
