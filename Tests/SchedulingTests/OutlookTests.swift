import Core
import Support
import Testing

@testable import Scheduling

@Suite("The outlook of waiting jobs")
struct OutlookTests {
    private let start = ContinuousClock.now

    private func waits(_ scheduler: Scheduler, _ ids: [Int64], at now: ContinuousClock.Instant? = nil)
        -> [Int64?]
    {
        var outlook = Outlook(scheduler, at: now ?? start)
        return ids.map { id in
            outlook.wait(for: JobID(id)).map { Int64(($0 / .milliseconds(1)).rounded()) }
        }
    }

    @Test("a user alone waits for the own jobs before")
    func addsUp() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2, 3], of: 1, cost: 1_000, at: start)
        #expect(waits(scheduler, [1, 2, 3]) == [0, 1_000, 2_000])
    }

    @Test("what runs is counted as far as it is not done")
    func countsRunning() {
        var scheduler = Scheduler(tiers: [.plain(runningPerUser: 1)], workers: 1)
        scheduler.add([1, 2], of: 1, cost: 1_000, at: start)
        scheduler.started(JobID(1), at: start)
        #expect(waits(scheduler, [2], at: start + .milliseconds(400)) == [600])
    }

    @Test("users share: a short queue is through before a long one")
    func shares() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add(Array(1...100), of: 1, cost: 1_000, at: start)
        scheduler.add([200, 201], of: 2, cost: 1_000, at: start)
        #expect(waits(scheduler, [201, 100]) == [2_000, 101_000])
    }

    @Test("tiers share by weight, and as many workers as there are help")
    func weighs() {
        var scheduler = Scheduler(tiers: [.plain("a"), .plain("b", weight: 3)], workers: 2)
        scheduler.add(Array(1...100), of: 1, tier: "a", cost: 1_000, at: start)
        scheduler.add(Array(201...400), of: 2, tier: "b", cost: 1_000, at: start)
        #expect(waits(scheduler, [11, 231]) == [20_000, 20_000])
    }

    @Test("limits of a user and of a tier slow down")
    func respectsLimits() {
        var scheduler = Scheduler(
            tiers: [.plain("a", runningPerUser: 1), .plain("b", runningLimit: 1)], workers: 8)
        scheduler.add([1, 2, 3], of: 1, tier: "a", cost: 1_000, at: start)
        scheduler.add([11, 12, 13], of: 2, tier: "b", cost: 1_000, at: start)
        #expect(waits(scheduler, [3, 13]) == [2_000, 2_000])
    }

    @Test("a hold that ends is waited for, one without end has no outlook, nor has what is not there")
    func holds() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2], of: 1, cost: 1_000, at: start)
        scheduler.hold(JobID(1), Hold(.held), at: start)
        scheduler.hold(JobID(2), Hold(.retryBackoff, until: start + .seconds(5)), at: start)
        #expect(waits(scheduler, [1, 2, 3]) == [nil, 5_000, nil])
    }

    @Test("comes near to what happens", arguments: 1...5)
    func isTrue(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var scheduler = Scheduler(
            tiers: [.plain("a", weight: 1), .plain("b", weight: 4)], workers: 3, patience: .seconds(1_000_000)
        )
        for id in Int64(1)...600 {
            let cost = Int64.random(in: 30_000...300_000, using: &random)
            let owner = Int64.random(in: 1...10, using: &random)
            scheduler.add([id], of: owner, tier: owner < 5 ? "a" : "b", cost: cost, at: start)
        }
        let foreseen = waits(scheduler, Array(1...600))
        let happened = starts(&scheduler)
        for id in 1...600 {
            let (expected, real) = (Double(try #require(foreseen[id - 1])), try #require(happened[Int64(id)]))
            #expect(abs(expected - real) < 0.1 * real + 1_500_000, "job \(id): \(expected), \(real)")
        }
    }

    /// Lets everything run, and answers with the milliseconds after which each job has started.
    private func starts(_ scheduler: inout Scheduler) -> [Int64: Double] {
        var (now, ends, starts) = (start, [(ContinuousClock.Instant, JobID)](), [Int64: Double]())
        while true {
            while let id = scheduler.next(at: now) {
                ends.append((now + .milliseconds(scheduler.jobs[id]?.work ?? 0), id))
                starts[id.number] = (now - start) / .milliseconds(1)
                scheduler.started(id, at: now)
            }
            ends.sort { $0.0 > $1.0 }
            guard let (end, id) = ends.popLast() else { return starts }
            now = end
            scheduler.finished(id, at: now)
        }
    }
}
