import MusicModel

/// Recognises swing, and writes it as it is written: straight.
///
/// Bars swing where nearly all notes between the beats stand on the last third of a beat, or of half a beat, and the
/// middle third is not used.
struct FeelRule: Sendable {
    /// For each bar of the plan.
    private(set) var feels: [Feel]

    private let plan: BarPlan
    private let cellOnsets: [Int: Set<Fraction>]

    /// From where strokes were read. `hint` overrules what they tell.
    init(_ places: [Quantizer.Place?], plan: BarPlan, hint: Feel? = nil) {
        self.plan = plan
        cellOnsets = places.reduce(into: [:]) { onsets, place in
            guard let place, plan.cells.indices.contains(place.cell) else { return }
            onsets[place.cell, default: []].insert(place.offset / plan.cells[place.cell].length)
        }
        feels = plan.meters.map { _ in hint ?? .straight }
        if hint == nil { feels = found() }
    }

    /// Where a stroke that was read at `place` is written.
    func written(_ place: Quantizer.Place) -> Quantizer.Place {
        guard plan.cells.indices.contains(place.cell), plan.cells[place.cell].length == Fraction(1, 4) else {
            return place
        }
        let cell = plan.cells[place.cell]
        let part = place.offset / cell.length
        guard swings(cellOnsets[place.cell] ?? [], as: feels[cell.bar]), let straight = Self.straight[part]
        else {
            return place
        }
        var written = place
        written.offset = cell.length * straight
        return written
    }

    /// Places of swung notes, and where they are written.
    private static let straight = [
        Fraction(2, 3): Fraction(1, 2), Fraction(1, 3): Fraction(1, 4), Fraction(5, 6): Fraction(3, 4),
    ]

    private func swings(_ onsets: Set<Fraction>, as feel: Feel) -> Bool {
        switch feel {
        case .straight: false
        case .swungEighths: onsets.isSubset(of: [.zero, Fraction(2, 3)])
        case .swungSixteenths:
            onsets.isSubset(of: [.zero, Fraction(1, 3), Fraction(1, 2), Fraction(5, 6)])
        }
    }
}

extension FeelRule {
    /// Beats of a bar that speak for and against a feel.
    private struct Votes {
        var pro = 0
        var con = 0.0

        mutating func add(_ other: Votes) {
            pro += other.pro
            con += other.con
        }
    }

    /// The song's feel where it has one throughout; otherwise that of each long passage.
    private func found() -> [Feel] {
        let eighths = votes(for: .swungEighths)
        let sixteenths = votes(for: .swungSixteenths)
        let swung = passages(eighths)
        let fine = passages(sixteenths)
        return plan.meters.indices.map { bar in
            fine[bar] ? .swungSixteenths : swung[bar] ? .swungEighths : .straight
        }
    }

    private func votes(for feel: Feel) -> [Votes] {
        var votes = plan.meters.map { _ in Votes() }
        for (cell, onsets) in cellOnsets where plan.cells[cell].length == Fraction(1, 4) {
            let offBeat = onsets.subtracting(feel == .swungEighths ? [.zero] : [.zero, Fraction(1, 2)])
            guard !offBeat.isEmpty else { continue }
            let bar = plan.cells[cell].bar
            if swings(onsets, as: feel) {
                votes[bar].pro += 1
            } else {
                votes[bar].con += onsets.isSubset(of: Self.triplet) ? Self.tripletContrast : Self.contrast
            }
        }
        return votes
    }

    /// Bars in passages that swing: the cheapest way through two states, where every beat against costs, and so does
    /// a change.
    private func passages(_ votes: [Votes]) -> [Bool] {
        let total = votes.reduce(into: Votes()) { $0.add($1) }
        guard total.pro >= Self.fewest else { return votes.map { _ in false } }
        var straight = 0.0
        var swung = Self.beginning
        var origins: [(straight: Bool, swung: Bool)] = []
        for vote in votes {
            origins.append((swung + Self.change < straight, straight + Self.change > swung))
            (straight, swung) = (
                min(straight, swung + Self.change) + Double(vote.pro),
                min(swung, straight + Self.change) + vote.con
            )
        }
        var isSwung = swung < straight
        return origins.reversed().map { origin in
            defer { isSwung = isSwung ? origin.swung : origin.straight }
            return isSwung
        }.reversed()
    }

    private static let fewest = 6
    private static let change = 16.0

    /// Of a piece that swings from its first bar: the fewest notes can say so.
    private static let beginning = 5.0

    /// Beats against weigh so much more: five of six must swing. A whole triplet says less, for it swings along.
    private static let contrast = 5.0
    private static let tripletContrast = 1.5
    private static let triplet: Set = [Fraction.zero, Fraction(1, 3), Fraction(2, 3)]
}
