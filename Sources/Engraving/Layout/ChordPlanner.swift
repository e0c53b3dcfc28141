import MusicModel

/// Makes chord plans.
struct ChordPlanner {
    let fonts: EngravingFonts
    let stems: StemDirection

    func plan(_ event: VoiceEvent, isBeamed: Bool) -> ChordPlan {
        let heads = heads(of: event)
        let dots = dots(of: event, heads)
        let marks = marks(of: event)
        let markReach = marks.contains(.accent) ? accentReach : 0...Rules.slotWidth
        let left = min(heads.map(left(of:)).min() ?? 0, rollReach(event).lowerBound)
        let grace = GracePlanner(fonts: fonts, stems: stems).plan(event.grace, before: min(left, 0))
        let clearTip = isBeamed ? nil : clearTip(of: event, heads, dots)
        let bare = ChordPlan(
            stems: stems, value: event.value, heads: heads, stem: stem(of: event, heads), dots: dots,
            marks: marks, grace: grace, isRoll: event.isRoll, isTied: event.isTied,
            room: Box(
                left: min(grace?.left ?? left, markReach.lowerBound),
                top: reach(.up, heads, event),
                right: max(
                    right(heads, dots) + flagReach(event, isBeamed: isBeamed), markReach.upperBound,
                    rollReach(event).upperBound),
                bottom: reach(.down, heads, event)), tail: [], clearTip: clearTip)
        return bare.with(tail: tail(of: bare, isBeamed: isBeamed))
    }

    /// A flag of an upward stem hangs over what stands to its right: heads of seconds, parentheses, dots.
    private func clearTip(of event: VoiceEvent, _ heads: [Head], _ dots: [Point]) -> Double? {
        guard stems == .up, let flag = MusicGlyph.flag(event.value.shape, .up) else { return nil }
        let dot = fonts.metrics(of: .augmentationDot).box
        let seconds = heads.filter { $0.box.left > Rules.slotWidth / 2 }.map(\.box.top)
        let ghosts = heads.filter(\.isGhost).map { height(of: $0).lowerBound }
        let top = (seconds + ghosts + dots.map { dot.placed(at: $0).top }).min()
        return top.map { $0 - fonts.metrics(of: flag).box.bottom - 0.1 }
    }

    private func tail(of chord: ChordPlan, isBeamed: Bool) -> [Box] {
        guard let stem = chord.stem else { return [] }
        guard !isBeamed, stems == .up, let flag = MusicGlyph.flag(chord.value.shape, .up) else {
            return [room(ofStem: stem)]
        }
        let hook = fonts.metrics(of: flag).box.placed(at: Point(stem.x, chord.singleTip))
        return [
            room(ofStem: stem),
            Box(left: stem.x, top: hook.top, right: hook.right, bottom: hook.top + 0.8 * hook.height),
        ]
    }

    /// From the head farthest from its end outwards; where it ends is for beams to say.
    private func room(ofStem stem: Point) -> Box {
        let end = stems.sign * Self.farthest
        return Box(
            left: stems == .up ? stem.x - Rules.stem : stem.x, top: min(stem.y, end),
            right: stems == .up ? stem.x : stem.x + Rules.stem, bottom: max(stem.y, end))
    }

    /// How far heads and parentheses reach. Small notes and the strokes of a roll stand beside the stems of other chords,
    /// so such a chord claims the whole height.
    private func reach(_ side: StemDirection, _ heads: [Head], _ event: VoiceEvent) -> Double {
        guard event.grace.isEmpty, !event.isRoll else { return side.sign * Self.farthest }
        let heights = heads.map(height(of:))
        return (side == .up ? heights.map(\.lowerBound).min() : heights.map(\.upperBound).max()) ?? 0
    }

    /// Beyond every stem.
    private static let farthest = 12.0

    /// The strokes of a roll are wider than the stem they cross.
    private func rollReach(_ event: VoiceEvent) -> ClosedRange<Double> {
        guard event.isRoll else { return 0...0 }
        let stem = event.value.shape == .whole ? Rules.slotWidth / 2 : stems == .up ? Rules.slotWidth : 0
        return (stem - RollStrokes.halfWidth)...(stem + RollStrokes.halfWidth)
    }

    private func marks(of event: VoiceEvent) -> [MusicGlyph] {
        let marks: [(MusicGlyph, Bool)] = [
            (.open, event.opensHats),
            (.stopped, event.closesHats),
            (.accent, event.strokes.contains { $0.dynamic == .accent }),
        ]
        return marks.filter(\.1).map(\.0)
    }

    // MARK: heads

    private func heads(of event: VoiceEvent) -> [Head] {
        let sides = Self.sides(event.strokes.map(\.drum.staffPosition), stems)
        return zip(event.strokes, sides).map { stroke, isMainSide in
            head(stroke, event.value.shape, isMainSide: isMainSide)
        }
    }

    /// Whether each head stands on the usual side of the stem. Heads closer than a third alternate, beginning with
    /// the one farthest from the stem's end.
    static func sides(_ positions: [Int], _ stems: StemDirection) -> [Bool] {
        let ordered = stems == .up ? positions : positions.reversed()
        var sides: [Bool] = []
        for (index, position) in ordered.enumerated() {
            let isClose = index > 0 && abs(position - ordered[index - 1]) < 2
            sides.append(isClose ? !sides[index - 1] : true)
        }
        return stems == .up ? sides : sides.reversed()
    }

    private func head(_ stroke: Stroke, _ shape: NoteValue.Shape, isMainSide: Bool) -> Head {
        let glyph = MusicGlyph.head(stroke.drum.notehead, shape)
        let metrics = fonts.metrics(of: glyph)
        let x = offset(of: metrics.box, hasStem: shape != .whole, isMainSide: isMainSide)
        let at = Point(x, -Double(stroke.drum.staffPosition) / 2)
        return Head(
            drum: stroke.drum, glyph: glyph, at: at, box: metrics.box.placed(at: at),
            isGhost: stroke.dynamic == .ghost)
    }

    /// Where the origin of a head lies in its slot: against its side of the stem, or centred where there is none.
    private func offset(of box: Box, hasStem: Bool, isMainSide: Bool) -> Double {
        switch (hasStem, stems, isMainSide) {
        case (false, _, true): (Rules.slotWidth - box.width) / 2 - box.left
        case (false, _, false): (Rules.slotWidth + box.width) / 2 - box.left
        case (true, .up, true): Rules.slotWidth - box.right
        case (true, .up, false): Rules.slotWidth - Rules.stem - box.left
        case (true, .down, true): -box.left
        case (true, .down, false): Rules.stem - box.right
        }
    }

    // MARK: what belongs to the heads

    private func stem(of event: VoiceEvent, _ heads: [Head]) -> Point? {
        guard event.value.shape != .whole, let far = stems == .up ? heads.first : heads.last else {
            return nil
        }
        let attachment = fonts.metrics(of: far.glyph).attachment
        let edge = stems == .up ? Rules.slotWidth : 0
        return Point(edge, far.at.y + (stems == .up ? attachment.y : -attachment.y))
    }

    /// Beside all heads, in the spaces; a head on a line has its dot in the space above, in the lower voice below.
    private func dots(of event: VoiceEvent, _ heads: [Head]) -> [Point] {
        guard event.value.dots > 0 else { return [] }
        let left = right(heads, []) + Rules.dotGap
        let rows = Set(heads.map { Self.space(at: $0.at.y, stems) }).sorted()
        let width = fonts.metrics(of: .augmentationDot).box.width
        return rows.flatMap { y in
            (0..<event.value.dots).map { Point(left + Double($0) * width * 1.5, y) }
        }
    }

    private static func space(at y: Double, _ stems: StemDirection) -> Double {
        y == y.rounded() ? y + stems.sign * 0.5 : y
    }

    // MARK: room

    private func left(of head: Head) -> Double {
        let ledger = Self.needsLedger(head.at.y) ? Rules.ledgerOverhang : 0
        let ghost = head.isGhost ? ghostReach : 0
        return head.box.left - max(ledger, ghost)
    }

    private func right(_ heads: [Head], _ dots: [Point]) -> Double {
        let inks = heads.map { head in
            head.box.right
                + max(Self.needsLedger(head.at.y) ? Rules.ledgerOverhang : 0, head.isGhost ? ghostReach : 0)
        }
        let dot = dots.map { $0.x + fonts.metrics(of: .augmentationDot).box.right }.max() ?? 0
        return max(inks.max() ?? 0, dot)
    }

    private func height(of head: Head) -> ClosedRange<Double> {
        let half = head.isGhost ? fonts.metrics(of: .parenthesisLeft).box.height / 2 * Rules.ghostScale : 0.5
        return (head.at.y - half)...(head.at.y + half)
    }

    private var ghostReach: Double {
        Rules.ghostGap + fonts.metrics(of: .parenthesisRight).box.width * Rules.ghostScale
    }

    private var accentReach: ClosedRange<Double> {
        let half = fonts.metrics(of: .accent).box.width / 2
        return (Rules.slotWidth / 2 - half)...(Rules.slotWidth / 2 + half)
    }

    /// A flag leans out to the right of its stem; above the hands' heads it takes less of the next slot's room.
    private func flagReach(_ event: VoiceEvent, isBeamed: Bool) -> Double {
        guard !isBeamed, let flag = MusicGlyph.flag(event.value.shape, stems) else { return 0 }
        let width = fonts.metrics(of: flag).box.right
        return stems == .up ? width * 0.6 : max(0, width - Rules.slotWidth)
    }

    static func needsLedger(_ y: Double) -> Bool { abs(y) >= 3 }
}

extension VoiceEvent {
    fileprivate var opensHats: Bool { strokes.contains { $0.drum == .openHiHat } }

    /// Hats that stay open are not closed, whatever the other stroke says.
    fileprivate var closesHats: Bool { !opensHats && strokes.contains(where: \.closesHats) }
}
