/// Writes the number of a tuplet in the middle of its beam, or in a bracket where no beam shows the group.
struct TupletWriter {
    let fonts: EngravingFonts
    let stems: StemDirection
    /// The marks and flags of the system that numbers must keep off.
    let marks: [Box]

    /// `spots` are those of the voice that the tuplet belongs to.
    func items(of tuplet: TupletPlan, _ spots: [EventSpot]) -> [DisplayItem] {
        guard let first = spots.first, let last = spots.last else { return [] }
        let row = DigitRow(tuplet.number, fonts: fonts, middle: 0, scale: Self.scale)
        let left = first.x, right = last.x + Rules.slotWidth
        let centre = tuplet.isBracketed ? (left + right) / 2 : beamCentre(first, last)
        let reach = tuplet.isBracketed ? left...right : (centre - row.width / 2)...(centre + row.width / 2)
        let middle = edge(over: reach, spots) + stems.sign * (Self.gap + Self.height / 2)
        let digits = row.items(.tupletNumber, first.place, centre: centre).map {
            $0.placed(at: Point(0, middle))
        }
        guard tuplet.isBracketed else { return digits }
        let hole = row.width / 2 + 0.45
        return digits
            + [(left, centre - hole, left), (centre + hole, right, right)].flatMap { from, to, hook in
                bracket(from: from, to: to, hook: hook, y: middle, first.place)
            }
    }

    private static let scale = 0.6
    private static let height = 2 * scale
    private static let gap = 0.4
    private static let hook = 0.75

    private func beamCentre(_ first: EventSpot, _ last: EventSpot) -> Double {
        let stem = stems == .up ? Rules.slotWidth - Rules.stem / 2 : Rules.stem / 2
        return (first.x + last.x) / 2 + stem
    }

    /// The outermost ink of stems, beams and marks over a stretch.
    private func edge(over reach: ClosedRange<Double>, _ spots: [EventSpot]) -> Double {
        let passed = marks.filter { $0.right > reach.lowerBound - 0.2 && $0.left < reach.upperBound + 0.2 }
        let inks = spots.map(\.edge) + passed.map { stems == .up ? $0.top : $0.bottom } + [stems.sign * 2]
        return (inks.map { $0 * stems.sign }.max() ?? 0) * stems.sign
    }

    /// One half of the bracket: a line with a hook at its outer end.
    private func bracket(
        from left: Double, to right: Double, hook x: Double, y: Double, _ place: Place
    ) -> [DisplayItem] {
        guard right > left else { return [] }
        let half = Rules.bracket / 2
        let edge = x == left ? left : x - Rules.bracket
        let tip = y - stems.sign * Self.hook
        return [
            Box(left: left, top: y - half, right: right, bottom: y + half),
            Box(left: edge, top: min(y - half, tip), right: edge + Rules.bracket, bottom: max(y + half, tip)),
        ].map { DisplayItem(.tupletBracket, place, .box($0)) }
    }
}
