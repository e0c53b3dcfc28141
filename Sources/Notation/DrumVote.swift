import MusicModel

/// Lets bars that are played alike agree on which drum of a family was struck: hats open or shut, ride or bell, which of
/// the toms. One by one they are easily mistaken, and nobody plays one bar on the ride and the next on its bell by chance.
///
/// Each stroke asks those in the same place of the bars around it: the next ones, or every second or fourth, whichever
/// agree best in this song, so that what returns every four bars stays. Only where a song is full of strokes that agree
/// with none is anything changed; a single open hat, before a chorus say, is left alone.
struct DrumVote {
    /// For each hit, the drum that is written.
    private(set) var drums: [DrumClass]

    private let plan: BarPlan
    private let places: [Quantizer.Place?]

    /// `places` has one entry for each hit.
    init(_ hits: [Hit], at places: [Quantizer.Place?], plan: BarPlan) {
        drums = hits.map(\.drum)
        self.plan = plan
        self.places = places
        for family in Self.families { agree(on: family) }
    }

    /// The first of each is the usual one.
    private static let families: [[DrumClass]] = [
        [.closedHiHat, .openHiHat], [.ride, .rideBell], [.lowTom, .highTom, .midTom], [.snare, .sideStick],
    ]

    private static let periods = [1, 2, 4]

    /// So many bars before and after are asked.
    private static let reach = 3

    /// From so many strokes, and so large a part of all, that agree with none around them, a song is not meant so; nor where
    /// neighbours disagree so often, however they do.
    private static let fewestAlone = 4
    private static let leastAlone = 0.04
    private static let leastUnrest = 0.3
}

extension DrumVote {
    /// What one stroke hears from those around it: strokes by drum, its own among them; and how many of the nearest there are,
    /// and are another drum.
    private struct Poll {
        let hit: Int
        let votes: [DrumClass: Int]
        let neighbours, strangers: Int
    }

    private mutating func agree(on family: [DrumClass]) {
        let members = drums.indices.filter { family.contains(drums[$0]) }
        guard Set(members.map { drums[$0] }).count > 1 else { return }
        let spots = Dictionary(members.compactMap { hit in spot(of: hit).map { ($0, hit) } }) { first, _ in
            first
        }
        let polls = Self.periods.map { poll(spots, period: $0) }
        guard let best = polls.min(by: { unrest(in: $0) < unrest(in: $1) }), isByChance(best) else { return }
        for poll in best { drums[poll.hit] = Self.winner(of: poll.votes, family) }
    }

    private func isByChance(_ polls: [Poll]) -> Bool {
        let alone = polls.count { isAlone(drums[$0.hit], among: $0.votes) }
        guard alone >= Self.fewestAlone else { return false }
        return Double(alone) >= Self.leastAlone * Double(polls.count) || unrest(in: polls) >= Self.leastUnrest
    }

    private func unrest(in polls: [Poll]) -> Double {
        let neighbours = polls.reduce(0) { $0 + $1.neighbours }
        guard neighbours >= polls.count else { return 1 }
        return Double(polls.reduce(0) { $0 + $1.strangers }) / Double(neighbours)
    }

    private func spot(of hit: Int) -> ScorePosition? {
        guard let place = places[hit], plan.cells.indices.contains(place.cell) else { return nil }
        let cell = plan.cells[place.cell]
        return ScorePosition(bar: cell.bar, onset: cell.offset + place.offset)
    }

    private func poll(_ spots: [ScorePosition: Int], period: Int) -> [Poll] {
        spots.map { spot, hit in
            let around = (-Self.reach...Self.reach).compactMap { step in
                spots[ScorePosition(bar: spot.bar + step * period, onset: spot.onset)]
            }
            let nearest = [-period, period].compactMap { step in
                spots[ScorePosition(bar: spot.bar + step, onset: spot.onset)]
            }
            return Poll(
                hit: hit, votes: Dictionary(grouping: around) { drums[$0] }.mapValues(\.count),
                neighbours: nearest.count, strangers: nearest.count { drums[$0] != drums[hit] })
        }
    }

    /// Whether another drum is what most say, and hardly one says the same.
    private func isAlone(_ drum: DrumClass, among votes: [DrumClass: Int]) -> Bool {
        let others = votes.values.reduce(0, +) - 1
        let same = (votes[drum] ?? 1) - 1
        let most = votes.filter { $0.key != drum }.values.max() ?? 0
        return others >= 2 && most * 2 > others && same * 3 <= others
    }

    /// What most say; but where a third says that it is the plain ride, it is: bells are taken for more than they are.
    private static func winner(of votes: [DrumClass: Int], _ family: [DrumClass]) -> DrumClass {
        let usual = family[0]
        let share = usual == .ride ? 3 : 2
        guard share * (votes[usual] ?? 0) < votes.values.reduce(0, +) else { return usual }
        let rest = family.dropFirst()
        return rest.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) } ?? usual
    }
}
