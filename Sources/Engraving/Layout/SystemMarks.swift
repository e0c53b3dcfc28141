import MusicModel

/// What stands above and below the bars of a system: letters, tempi, counts of repeats, doubts.
struct SystemMarks {
    let fonts: EngravingFonts
    let bars: [BarWriter]
    /// Of the staff.
    let width: Double
    let marksUncertain: Bool
    /// Set at the head of a score without a beat.
    let remark: String?

    /// In the order they are put there: from the staff outwards.
    func items(around inks: [Box]) -> [DisplayItem] {
        var outline = Outline(boxes: inks)
        var items: [DisplayItem] = []
        for bar in bars { add(repeatCount(of: bar, outline), to: &items, &outline) }
        for (index, bar) in bars.enumerated() {
            add(line(of: bar, isFirst: index == 0, outline), to: &items, &outline)
        }
        for stretch in stretches { add(bracket(over: stretch, outline), to: &items, &outline) }
        return items
    }

    private func add(_ new: [DisplayItem], to items: inout [DisplayItem], _ outline: inout Outline) {
        outline.add(new, fonts: fonts)
        items += new
    }

    /// Above the bar line: `4×`.
    private func repeatCount(of bar: BarWriter, _ outline: Outline) -> [DisplayItem] {
        guard let count = bar.plan.repeatCount else { return [] }
        let line = TextLine("\(count)×", size: 1.6, style: .bold, anchor: .end)
        let left = bar.end - fonts.width(of: line.text, size: line.size, style: line.style)
        let y = outline.top(from: left, to: bar.end, least: -2) - 0.9
        return [DisplayItem(.repeatCount, nil, .text(line, at: Point(bar.end, y)))]
    }

    /// A letter begins at the bar line, or at the left end of the staff; without one, the line begins at the first note.
    private func line(of bar: BarWriter, isFirst: Bool, _ outline: Outline) -> [DisplayItem] {
        var line = MarkLine(fonts: fonts)
        let signs = bar.plan.bar.signs
        if let letter = signs.rehearsal { line.add(rehearsal: letter) }
        if let tempo = bar.plan.bar.tempo, isFirst ? remark == nil : true {
            line.add(tempo: tempo, beat: bar.plan.bar.meter.tempoBeat)
        }
        if let feel = signs.feel { line.add(feel: feel) }
        if isFirst, let remark { line.add(remark: remark) }
        guard !line.items.isEmpty else { return [] }
        let wanted = signs.rehearsal == nil ? bar.firstSlot : isFirst ? 0 : bar.start - Rules.thinBarLine
        let left = max(0, min(wanted, width - line.width))
        let lowest = line.items.map { $0.bounds(in: fonts).bottom }.max() ?? 0
        let near = outline.top(from: left - 0.5, to: left + line.width + Self.aside, least: -3)
        let y = near - 0.8 - lowest
        return line.items.map { $0.placed(at: Point(left, y)) }
    }

    /// How far behind a line of words no ink may rise to it: a beam there would go on from its last figure.
    private static let aside = 1.2
}

/// Doubts: a thin bracket below the music.
extension SystemMarks {
    /// Doubtful stretches from left to right, joined where one goes on in the next bar.
    private var stretches: [ClosedRange<Double>] {
        guard marksUncertain else { return [] }
        var joined: [ClosedRange<Double>] = []
        for bar in bars {
            for range in bar.plan.bar.signs.uncertain {
                let left = bar.x(of: range.lowerBound), right = max(bar.x(of: range.upperBound), left + 1)
                if let last = joined.last, left - last.upperBound < Self.joinGap {
                    joined[joined.count - 1] = last.lowerBound...max(right, last.upperBound)
                } else {
                    joined.append(left...right)
                }
            }
        }
        return joined
    }

    private static let joinGap = 2.6

    private func bracket(over stretch: ClosedRange<Double>, _ outline: Outline) -> [DisplayItem] {
        let left = stretch.lowerBound, right = stretch.upperBound, line = 0.14
        let y = outline.bottom(from: left, to: right, least: 3) + 1.1
        return [
            Box(left: left, top: y - line, right: right, bottom: y),
            Box(left: left, top: y - 0.7, right: left + line, bottom: y),
            Box(left: right - line, top: y - 0.7, right: right, bottom: y),
        ].map { DisplayItem(.uncertain, nil, .box($0)) }
    }
}
