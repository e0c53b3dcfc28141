import MusicModel

/// Writes one voice of one bar: heads, stems, flags, beams, dots and rests.
struct VoiceWriter {
    let fonts: EngravingFonts
    let plan: VoicePlan
    let bar: Int
    /// The left edge of each event's slot.
    let xs: [Double]

    /// Adds the voice to `items`; the spots are one for each event.
    func write(to items: inout [DisplayItem]) -> [EventSpot] {
        var tips = plan.events.map { $0.chord?.singleTip ?? 0 }
        var beamed: Set<Int> = []
        let beams = BeamWriter(plan: plan, bar: bar, xs: xs)
        for (group, line) in beams.lines {
            for event in group { tips[event] = line.y(at: beams.stem(at: event)) }
            beamed.formUnion(group)
            items += beams.items(of: group, along: line)
        }
        return plan.events.indices.map { event in
            switch plan.events[event] {
            case .chord(let chord):
                write(chord, at: event, tip: tips[event], hasFlag: !beamed.contains(event), to: &items)
            case .rest(let rest): write(rest, at: event, to: &items)
            }
        }
    }

    // MARK: chords

    private func write(
        _ chord: ChordPlan, at event: Int, tip: Double, hasFlag: Bool, to items: inout [DisplayItem]
    ) -> EventSpot {
        let place = place(of: event)
        let x = xs[event]
        writeLedgers(of: chord, x, place, to: &items)
        for head in chord.heads { write(head, x, place, to: &items) }
        for dot in chord.dots { items.append(glyph(.dot, place, .augmentationDot, at: dot + Point(x, 0))) }
        if let stem = chord.stem {
            items.append(DisplayItem(.stem, place, .box(box(of: stem, x, tip: tip))))
            if hasFlag { writeFlag(of: chord, at: Point(x + stem.x, tip), place, to: &items) }
        }
        items += chord.grace?.items.map { $0.placed(at: Point(x, 0)).belonging(to: place) } ?? []
        let roll = RollStrokes(chord, tip: tip, hasFlag: hasFlag)
        items += roll.items.map { $0.placed(at: Point(x, 0)).belonging(to: place) }
        return EventSpot(
            place: place, x: x, left: x + chord.room.left, right: x + chord.room.right,
            edge: outermost(
                outermost(chord.stem == nil ? roll.edge ?? chord.headEdge : tip, chord.headEdge),
                chord.grace?.tip ?? chord.headEdge),
            marks: chord.marks, heads: chord.heads.map { $0.moved(by: x) }, isTied: chord.isTied,
            isShared: plan.isShared, grace: chord.grace.map { x + $0.left })
    }

    private func write(_ head: Head, _ x: Double, _ place: Place, to items: inout [DisplayItem]) {
        items.append(glyph(.notehead, place, head.glyph, at: head.at + Point(x, 0)))
        guard head.isGhost else { return }
        let left = fonts.metrics(of: .parenthesisLeft).box.right * Rules.ghostScale
        let right = fonts.metrics(of: .parenthesisRight).box.left * Rules.ghostScale
        let ends = [
            (MusicGlyph.parenthesisLeft, head.box.left - Rules.ghostGap - left),
            (.parenthesisRight, head.box.right + Rules.ghostGap - right),
        ]
        for (sign, end) in ends {
            items.append(
                glyph(.parenthesis, place, sign, at: Point(x + end, head.at.y), scale: Rules.ghostScale))
        }
    }

    /// One for every line beyond the staff up to the outermost head, as wide as the heads on or beyond it.
    private func writeLedgers(of chord: ChordPlan, _ x: Double, _ place: Place, to items: inout [DisplayItem])
    {
        for side in [-1.0, 1.0] {
            let heads = chord.heads.filter { $0.at.y * side >= 3 }
            let farthest = heads.map { ($0.at.y * side).rounded(.down) }.max() ?? 0
            for line in stride(from: 3, through: farthest, by: 1) {
                let held = heads.filter { $0.at.y * side >= line }
                guard let left = held.map(\.box.left).min(), let right = held.map(\.box.right).max() else {
                    continue
                }
                let y = line * side
                items.append(
                    DisplayItem(
                        .ledger, place,
                        .box(
                            Box(
                                left: x + left - Rules.ledgerOverhang, top: y - Rules.ledger / 2,
                                right: x + right + Rules.ledgerOverhang, bottom: y + Rules.ledger / 2))))
            }
        }
    }

    private func writeFlag(of chord: ChordPlan, at end: Point, _ place: Place, to items: inout [DisplayItem])
    {
        guard let flag = MusicGlyph.flag(chord.value.shape, plan.stems) else { return }
        let inner = plan.stems == .up ? end.x - Rules.stem : end.x
        let left = fonts.metrics(of: flag).box.left
        items.append(glyph(.flag, place, flag, at: Point(inner - left, end.y)))
    }

    private func box(of stem: Point, _ x: Double, tip: Double) -> Box {
        let edge = x + stem.x
        return Box(
            left: plan.stems == .up ? edge - Rules.stem : edge, top: min(stem.y, tip),
            right: plan.stems == .up ? edge : edge + Rules.stem, bottom: max(stem.y, tip))
    }

    // MARK: rests

    private func write(_ rest: RestPlan, at event: Int, to items: inout [DisplayItem]) -> EventSpot {
        let place = place(of: event)
        let x = xs[event]
        items.append(glyph(.rest, place, rest.glyph, at: rest.at + Point(x, 0)))
        for dot in rest.dots { items.append(glyph(.dot, place, .augmentationDot, at: dot + Point(x, 0))) }
        return EventSpot(
            place: place, x: x, left: x + rest.box.left, right: x + rest.box.right,
            edge: plan.stems == .up ? rest.box.top : rest.box.bottom, marks: [])
    }

    // MARK: small words

    private func place(of event: Int) -> Place { Place(bar: bar, stems: plan.stems, event: event) }

    private func outermost(_ first: Double, _ second: Double) -> Double {
        plan.stems == .up ? min(first, second) : max(first, second)
    }

    private func glyph(
        _ kind: DisplayItem.Kind, _ place: Place, _ glyph: MusicGlyph, at point: Point, scale: Double = 1
    ) -> DisplayItem {
        DisplayItem(kind, place, .glyph(glyph, at: point, scale: scale))
    }
}
