import Core
import Scheduling
import Support

@testable import Ledger

/// A studio in a few seconds: users who drop songs, workers, crashes, leaping clocks, shares that go away, and
/// operators who change their minds, around the real scheduler, the real rules of retry and retention, and the real
/// ledger. One seed decides everything.
final class SimulatedHouse {
    let mutation: Mutation?
    let path: String
    var random: SeededRandom
    var time = SimulatedTime()
    var ledger: Ledger
    var tiers = Tier.simulated
    var scheduler: Scheduler
    var users: [User] = []
    var songs: [JobID: SimulatedSong] = [:]
    var complaints: [String] = []

    /// What is going to happen, the soonest last.
    private var agenda: [(at: Int, event: Event)] = []

    /// Attempts under way, each with a number of its own.
    var attempts: [JobID: Int] = [:]
    var attemptCount = 0
    var isShareThere = true

    /// When the scheduler has to be asked next though nothing happens.
    var nextAlarm: Int?
    var files: UInt64 = 0

    /// Starts that a user could have had and has not, since patience ran out.
    var missed: [UserID: Int] = [:]

    /// The most that there may be of them: those of the users before, one start in four.
    var mostMissed: Int { 4 * (users.count + 1) }

    /// Milliseconds of audio that workers have gone through for each user, and how the accounts ought to look.
    var given: [UserID: Int64] = [:]
    var used: [UserID: [CalendarMonth: Account.Amount]] = [:]
    var gifts: [UserID: [CalendarMonth: Int64]] = [:]

    /// The most minutes that a tier has had in a month, whatever operators have changed meanwhile.
    var mostMinutes: [CalendarMonth: [String: Int]] = [:]
    var tally = SimulationTally()

    init(seed: UInt64, mutation: Mutation? = nil) async throws {
        self.mutation = mutation
        path = try makeTemporaryDirectory()
        random = SeededRandom(seed: seed)
        ledger = try Ledger(path: path + "/ledger.sqlite", eventsKept: 1_000, isDurable: false)
        scheduler = Self.scheduler(tiers, mutation)
        try await ledger.replaceTiers(tiers, standard: "free", at: time.now)
        for number in 0..<9 {
            let user = try await ledger.user(
                home: FileName("user\(number)"), uid: UInt32(1_000 + number), at: time.now)
            try await ledger.setTier(of: user.id, to: tiers[number % 3].name, at: time.now)
            users.append(try await ledger.user(user.id))
        }
    }

    deinit {
        try? ledger.close()
        removeTree(path)
    }

    static func scheduler(_ tiers: [Tier], _ mutation: Mutation?) -> Scheduler {
        Scheduler(
            tiers: tiers, workers: 3, patience: .seconds(4 * 3_600),
            agingStride: mutation == .ageless ? 1_000_000 : 4)
    }
}

extension SimulatedHouse {
    enum Event {
        case arrival(user: Int, count: Int)
        case ending(JobID, attempt: Int)
        case crash
        case leap(Duration)
        case share(isThere: Bool)
        case policy
        case hand
        case meddling
        case round
        case alarm
    }

    /// Lives through so many days, and then to the end of what was begun.
    func live(days: Int) async throws {
        (tally.lives, tally.days) = (1, days)
        for day in 0..<days {
            plan(day)
            try await pass(until: (day + 1) * 86_400)
            try await check()
        }
        try await wind(up: days * 86_400)
    }

    /// Drops so many songs for every user at once.
    func saturate(songs count: Int, days: Int) async throws {
        for user in users.indices { at(0, .arrival(user: user, count: count)) }
        for round in 0..<days * 6 { at(round * 14_400, .round) }
        try await pass(until: days * 86_400)
    }

    func at(_ second: Int, _ event: Event) {
        let index = agenda.firstIndex { $0.at <= second } ?? agenda.endIndex
        agenda.insert((second, event), at: index)
    }

    /// Mixes what happens to a job into what tells one life from another.
    func trace(_ kind: Int, _ job: JobID) {
        for number in [kind, time.elapsed, Int(job.number)] {
            tally.trace = (tally.trace ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3
        }
    }

    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private func someTime(on day: Int) -> Int { day * 86_400 + Int.random(in: 0..<86_400, using: &random) }

    private func plan(_ day: Int) {
        for round in 0..<6 { at(day * 86_400 + round * 14_400, .round) }
        for user in users.indices where chance(3) {
            let count = chance(12) ? Int.random(in: 10...25, using: &random) : 1
            at(someTime(on: day), .arrival(user: user, count: count))
        }
        if chance(4) { at(someTime(on: day), .crash) }
        if chance(6) {
            let (start, leaps) = (someTime(on: day), [-20_000, -400, -1, 1, 400, 36_500])
            at(start, .leap(.seconds(86_400 * (leaps.randomElement(using: &random) ?? 1))))
            at(start + Int.random(in: 60...72_000, using: &random), .leap(.zero))
        }
        if chance(8) {
            let start = someTime(on: day)
            at(start, .share(isThere: false))
            at(start + Int.random(in: 600...50_000, using: &random), .share(isThere: true))
        }
        if chance(15) { at(someTime(on: day), .policy) }
        for _ in 0..<3 where chance(2) { at(someTime(on: day), .hand) }
        if chance(3) { at(someTime(on: day), .meddling) }
    }

    /// Lets nothing new come, and waits for all that is under way, whatever the quota.
    private func wind(up end: Int) async throws {
        agenda.removeAll { entry in
            if case .ending = entry.event { false } else { true }
        }
        (isShareThere, time.leap) = (true, .zero)
        try await openGates()
        for round in 0..<6 * 120 {
            at(end + round * 14_400, .round)
            try await pass(until: end + (round + 1) * 14_400)
            if round.isMultiple(of: 6), try await isQuiet() { break }
        }
        try await check(all: true)
        for (id, song) in songs where !song.isOver {
            complaints.append("job \(id) never ended: \(String(describing: try? await ledger.job(id).phase))")
        }
    }

    private func isQuiet() async throws -> Bool {
        for job in try await ledger.jobs(JobFilter(state: .queued), limit: 1_000)
        where job.phase.wait?.reason == .held {
            try await ledger.release(job.id, at: time.now)
            try await renew(job.id)
        }
        return songs.values.allSatisfy(\.isOver)
    }

    private func pass(until end: Int) async throws {
        while let next = agenda.last, next.at < end {
            agenda.removeLast()
            time.elapsed = max(time.elapsed, next.at)
            try await happen(next.event)
            try await startDue()
        }
        time.elapsed = end
    }

    private func happen(_ event: Event) async throws {
        switch event {
        case .arrival(let user, let count): for _ in 0..<count { try await drop(for: user) }
        case .ending(let id, let attempt): try await end(id, attempt: attempt)
        case .crash: try await crash()
        case .leap(let leap):
            time.leap = leap
            if leap != .zero { tally.leaps += 1 }
        case .share(let isThere):
            isShareThere = isThere
            if !isThere { tally.outages += 1 }
        case .policy:
            try await changePolicy()
            tally.policies += 1
        case .hand: try await handle()
        case .meddling: meddle()
        case .round: try await round()
        case .alarm: break
        }
    }
}
