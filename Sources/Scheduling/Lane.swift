import Core

/// One tier's users who could be served now, the least served first. A lane that no tier describes has the
/// least weight and limit that there can be.
struct Lane: Sendable {
    private(set) var weight = 1.0
    private(set) var runningPerUser = 1
    private(set) var runningLimit: Int?

    /// Jobs that were started from here and have not ended.
    var running = 0

    /// Position in the virtual time between tiers: the work already given, over the weight.
    var served = 0.0

    /// Users with a job that may run, below their running limit.
    private(set) var users = IndexedHeap<UserID, Turn>()

    /// The same users by how long they have been in their place without a start.
    private(set) var elders = IndexedHeap<UserID, Elder>()

    /// Those of them whose first job goes before everybody's.
    private(set) var urgent = IndexedHeap<UserID, JobID>()

    /// The position of the user served last.
    var virtualTime = 0.0

    /// Whether the tier has as many jobs running as it may.
    var isFull: Bool { runningLimit.map { running >= $0 } ?? false }

    /// Whether a job could be started from here.
    var isOpen: Bool { !users.isEmpty && !isFull }

    /// Takes on what `tier` says.
    mutating func adopt(_ tier: Tier) {
        weight = Double(max(1, tier.weight))
        runningPerUser = max(1, tier.runningPerUser)
        runningLimit = tier.runningLimit.map { max(1, $0) }
    }

    /// Gives `owner` a place by `turn`, and answers with the owner's position. Who comes anew, owner or lane,
    /// starts no further back than the virtual time.
    mutating func enter(
        _ owner: UserID, _ turn: Turn, houseTime: Double, at now: ContinuousClock.Instant
    ) -> Double {
        if users.isEmpty { served = max(served, houseTime) }
        let isNew = !users.contains(owner)
        let position = isNew ? max(turn.served, virtualTime) : turn.served
        users.set(owner, to: Turn(served: position, head: turn.head))
        if isNew { elders.set(owner, to: Elder(since: now, owner: owner)) }
        if turn.head.urgency == .first {
            urgent.set(owner, to: turn.head.id)
        } else {
            urgent.remove(owner)
        }
        return position
    }

    /// Takes the owner out, who has nothing to start now.
    mutating func leave(_ owner: UserID) {
        users.remove(owner)
        elders.remove(owner)
        urgent.remove(owner)
    }

    /// The owner has had a start at `now`, and waits anew.
    mutating func restart(_ owner: UserID, at now: ContinuousClock.Instant) {
        if elders.contains(owner) { elders.set(owner, to: Elder(since: now, owner: owner)) }
    }
}

extension Lane {
    /// A user's place in the lane: by the work given, then by the first job.
    struct Turn: Comparable, Sendable {
        let served: Double
        let head: WaitingJob.Place

        static func < (left: Self, right: Self) -> Bool {
            (left.served, left.head) < (right.served, right.head)
        }
    }

    /// Since when a user could have had a start and had none.
    struct Elder: Comparable, Sendable {
        let since: ContinuousClock.Instant
        let owner: UserID

        static func < (left: Self, right: Self) -> Bool {
            (left.since, left.owner) < (right.since, right.owner)
        }
    }
}
