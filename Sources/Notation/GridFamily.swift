import MusicModel

/// The grids for cells of one length, and what each costs in this song.
///
/// Costs are negative log-likelihoods.
struct GridFamily: Sendable {
    let grids: [Grid]

    /// How likely a change of grid leads to each; sum 1.
    let shares: [Double]

    /// How likely a cell keeps the grid of the one before without asking.
    let loyalty: Double

    /// How likely each place of each grid is taken.
    let occupancy: [[Double]]

    /// How much later than its place each slot is played, as parts of the cell: swing, and pushed or late off-beats.
    let lags: [[Double]]

    /// For each grid and slot, where its strokes are expected, from 0 to 1.
    let places: [[Double]]

    /// For each grid and simpler one, the slot of that where each of its own lies, or −1.
    private let counterparts: [[[Int]]]

    private let filled: [[Double]]
    private let empty: [Double]
    private let shareCosts: [Double]
    private let keepCosts: [Double]

    init(grids: [Grid], shares: [Double], loyalty: Double, occupancy: [[Double]], lags: [[Double]]) {
        self.grids = grids
        self.shares = shares
        self.loyalty = loyalty
        self.occupancy = occupancy
        self.lags = lags
        places = zip(grids, lags).map { grid, lags in zip(grid.places, lags).map { $0.value + $1 } }
        counterparts = grids.indices.map { grid in
            (0..<grid).map { other in
                grids[grid].places.map { grids[other].places.firstIndex(of: $0) ?? -1 }
            }
        }
        filled = occupancy.map { $0.map { Self.cost($0) - Self.cost(1 - $0) } }
        empty = occupancy.map { $0.reduce(0) { $0 + Self.cost(1 - $1) } }
        shareCosts = shares.map(Self.cost)
        keepCosts = shares.map { Self.cost(loyalty + (1 - loyalty) * $0) - Self.cost(1 - loyalty) }
    }

    private static func cost(_ probability: Double) -> Double {
        -max(probability, 1e-6).naturalLogarithm
    }
}

extension GridFamily {
    /// As in music at large. `leaning` makes grids of so many even places likelier at first.
    init(grids: [Grid], leaning: Int? = nil) {
        let shares = grids.map { $0.usualShare + ($0.places.count == leaning ? 1 : 0) }
        self.init(
            grids: grids, shares: Self.normalized(shares), loyalty: 0.6,
            occupancy: grids.map(\.usualOccupancy),
            lags: grids.map { $0.places.map { _ in 0 } })
    }

    /// Of a cell's grid after that of the one before, where that had one of this family.
    func stepCost(from earlier: Int?, to later: Int) -> Double {
        guard let earlier else { return shareCosts[later] }
        let leaving = Self.cost(1 - loyalty)
        return leaving + (earlier == later ? keepCosts[later] : shareCosts[later])
    }

    /// Of strokes standing on these slots of a grid, each listed once, and on no others.
    func rhythmCost(of slots: some Sequence<Int>, grid: Int) -> Double {
        slots.reduce(empty[grid]) { $0 + filled[grid][$1] }
    }

    /// The simplest grid that has all places of `slots`, and where they are in it: each rhythm has one way to be counted.
    func simplest(_ slots: [Int], grid: Int) -> (grid: Int, slots: [Int]) {
        for other in 0..<grid {
            let counterparts = counterparts[grid][other]
            if slots.allSatisfy({ counterparts[$0] >= 0 }) { return (other, slots.map { counterparts[$0] }) }
        }
        return (grid, slots)
    }

    /// The slot whose strokes are expected next to `place`; the number of slots stands for the beginning of the next
    /// cell.
    func slot(nearest place: Double, grid: Int) -> Int {
        let places = places[grid]
        let after = places.firstIndex { $0 > place } ?? places.count
        guard after > 0 else { return 0 }
        let next = after < places.count ? places[after] : 1
        return place - places[after - 1] <= next - place ? after - 1 : after
    }

    static func normalized(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}
