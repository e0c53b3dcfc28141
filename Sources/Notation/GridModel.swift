import MusicModel

/// How a song is played: what a grid costs, where on it strokes fall, and how exactly.
///
/// Costs are negative log-likelihoods of a generative model after A. T. Cemgil, P. Desain and B. Kappen, "Rhythm
/// Quantization for Transcription" (2000), and E. Nakamura, K. Yoshii and S. Sagayama (2017): the grid of a cell depends on
/// the one before, a stroke falls on a slot of it with a probability of the song's own, and sounds there with a Gaussian
/// error.
struct GridModel: Sendable {
    let grids: [Grid]

    /// Standard deviation of a stroke around its slot, in seconds.
    var deviation = 0.015

    /// How much later than the beat a drum is played throughout, in seconds; 0 where it is not listed.
    var delays: [DrumClass: Double] = [:]

    /// How likely a change of grid leads to this one; sum 1, in the order of `grids`.
    var shares: [Double]

    /// How likely a cell keeps the grid of the one before without asking.
    var loyalty = 0.8

    /// How likely a stroke in a cell of a grid falls on each slot; rows in the order of `grids`, each of sum 1.
    var weights: [[Double]]

    init(grids: [Grid]) {
        self.grids = grids
        shares = Self.normalized(grids.map(Self.usualShare))
        weights = grids.map(Self.usualWeights)
    }

    /// Where `hit` would have sounded without its drum's habit, in seconds.
    func straightened(_ hit: Hit) -> Double {
        hit.time - (delays[hit.drum] ?? 0)
    }
}

extension GridModel {
    /// The likeliest slot for a stroke at `place` (0 to 1) of a cell that lasts `seconds`, on the grid of that index: one
    /// of the two it lies between. The grid's number of slots means the beginning of the next cell.
    func slot(at place: Double, seconds: Double, grid index: Int) -> Int {
        let below = grids[index].slot(before: place)
        let costs = [below, below + 1].map { slotCost($0, at: place, seconds: seconds, grid: index) }
        return costs[1] < costs[0] ? below + 1 : below
    }

    /// Of a stroke there, written on its likeliest slot.
    func strokeCost(at place: Double, seconds: Double, grid index: Int) -> Double {
        let slot = slot(at: place, seconds: seconds, grid: index)
        let surprise = -Self.log(weights[index][slot % grids[index].slots])
        return min(slotCost(slot, at: place, seconds: seconds, grid: index), Self.strayCost + surprise)
    }

    private func slotCost(_ slot: Int, at place: Double, seconds: Double, grid index: Int) -> Double {
        let error = (place - grids[index].place(of: slot)) * seconds / deviation
        return error * error / 2 - Self.log(weights[index][slot % grids[index].slots])
    }

    /// Of a cell's grid after the one before; of the first cell where there is none.
    func stepCost(from earlier: Int?, to later: Int) -> Double {
        guard let earlier else { return -Self.log(shares[later]) }
        return -Self.log((earlier == later ? loyalty : 0) + (1 - loyalty) * shares[later])
    }

    /// Of two strokes of one drum that a grid would write as one, though they are two: most are.
    static let collisionCost = 5.0

    /// At most this much for bad timing (four deviations): a stray stroke must not bend the grid of its cell.
    private static let strayCost = 8.0

    private static func log(_ probability: Double) -> Double {
        max(probability, 1e-6).naturalLogarithm
    }
}

extension GridModel {
    static func normalized(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }

    static func usualShare(_ grid: Grid) -> Double {
        switch grid.kind {
        case .straight: 0.85
        case .triplet: 0.12
        case .sextuplet: 0.03
        }
    }

    /// Where strokes fall in music at large.
    static func usualWeights(_ grid: Grid) -> [Double] {
        switch grid.kind {
        case .straight: normalized((0..<grid.slots).map { $0 == 0 ? 4 : $0.isMultiple(of: 2) ? 3 : 1 })
        case .triplet: normalized([4, 2, 3])
        case .sextuplet: normalized([4, 2, 2, 2, 2, 2])
        }
    }
}
