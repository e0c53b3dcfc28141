import Core

/// One tier's users who could be served now, the least served first. A lane that no tier describes has the
/// least weight and limit that there can be.
struct Lane: Sendable {
    private(set) var weight = 1.0
    private(set) var runningPerUser = 1

    /// Position in the virtual time between tiers: the work already given, over the weight.
    var served = 0.0

    /// Users with a job that may run, below their running limit.
    private(set) var users = IndexedHeap<UserID, Turn>()

    /// The position of the user served last.
    var virtualTime = 0.0

    /// Since when the tier has had somebody to serve and served nobody; nil while it has nobody.
    var waitingSince: ContinuousClock.Instant?

    /// Takes on what `tier` says.
    mutating func adopt(_ tier: Tier) {
        weight = Double(max(1, tier.weight))
        runningPerUser = max(1, tier.runningPerUser)
    }

    /// Gives `owner` a place by `turn`, and answers with the owner's position. Who comes anew, owner or lane,
    /// starts no further back than the virtual time.
    mutating func enter(
        _ owner: UserID, _ turn: Turn, houseTime: Double, at now: ContinuousClock.Instant
    ) -> Double {
        if users.isEmpty {
            served = max(served, houseTime)
            waitingSince = now
        }
        let position = users.contains(owner) ? turn.served : max(turn.served, virtualTime)
        users.set(owner, to: Turn(served: position, head: turn.head))
        return position
    }

    /// Takes the owner out, who has nothing to start now.
    mutating func leave(_ owner: UserID) {
        users.remove(owner)
        if users.isEmpty { waitingSince = nil }
    }
}

extension Lane {
    /// A user's place in the lane: by the work given, then by the age of the first job.
    struct Turn: Comparable, Sendable {
        let served: Double
        let head: JobID

        static func < (left: Self, right: Self) -> Bool {
            (left.served, left.head) < (right.served, right.head)
        }
    }
}
