/// The outer edge of a beam group's first beam: where its stems end.
struct BeamLine: Hashable {
    private let start: Point
    private let slope: Double

    /// The height at `x`.
    func y(at x: Double) -> Double { start.y + slope * (x - start.x) }
}

extension BeamLine {
    /// `heads` are the middles of the heads nearest the beam, `tips` where the stems would like to end; both by x.
    /// The line keeps beyond every tip.
    init(heads: [Point], tips: [Point], _ stems: StemDirection) {
        let slope = Self.slope(over: heads)
        let origin = tips.first?.x ?? 0
        let levels = tips.map { $0.y - slope * ($0.x - origin) }
        let level = stems == .up ? levels.min() : levels.max()
        self.init(start: Point(origin, level ?? 0), slope: slope)
    }

    /// Slanted only for fills that go one way over the drums, by at least a third: then half a space, or three
    /// quarters for more than a fifth. A beam that holds a cymbal stays flat: there the hand keeps time.
    private static func slope(over heads: [Point]) -> Double {
        guard let first = heads.first, let last = heads.last, last.x > first.x else { return 0 }
        let pairs = zip(heads, heads.dropFirst())
        let rise = last.y - first.y
        guard heads.allSatisfy({ $0.y > cymbals }), abs(rise) >= 1,
            pairs.allSatisfy({ ($1.y - $0.y) * rise >= 0 })
        else { return 0 }
        let slant = abs(rise) > 2 ? 0.75 : 0.5
        return (rise < 0 ? -slant : slant) / (last.x - first.x)
    }

    /// From here upwards stand ride, hi-hat and crash.
    private static let cymbals = -2.0
}
