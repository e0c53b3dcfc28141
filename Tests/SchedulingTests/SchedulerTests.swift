import Core
import Testing

@testable import Scheduling

@Suite("Scheduler")
struct SchedulerTests {
    private let start = ContinuousClock.now

    @Test("an empty queue has no next job")
    func restsWhenEmpty() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        #expect(scheduler.next(at: start) == nil && scheduler.nextAlarm == nil && scheduler.reasons.isEmpty)
    }

    @Test("asking twice gives the same answer, until the job is started")
    func answersStably() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 2)
        scheduler.add([1, 2], of: 1, at: start)
        #expect(scheduler.next(at: start) == JobID(1) && scheduler.next(at: start) == JobID(1))
        scheduler.started(JobID(1), at: start)
        #expect(scheduler.next(at: start) == JobID(2))
    }

    @Test("a user's jobs run in their order, however they came")
    func keepsUsersOrder() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([3, 1, 2], of: 1, at: start)
        #expect(scheduler.drain(at: start) == [1, 2, 3])
    }

    @Test("users of a tier take turns, so one song does not wait for a thousand")
    func takesTurns() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add(Array(1...1_000), of: 1, at: start)
        _ = scheduler.run(10, at: start)
        scheduler.add([2_000], of: 2, at: start)
        #expect(scheduler.run(2, at: start).contains(2_000))
    }

    @Test("who was away comes back level with the others and catches nothing up", arguments: ["a", "b"])
    func forgivesNoIdleness(tier: String) {
        var scheduler = Scheduler(tiers: [.plain("a"), .plain("b")], workers: 1)
        scheduler.add([1], of: 1, tier: tier, at: start)
        #expect(scheduler.drain(at: start) == [1])
        scheduler.add(Array(100...200), of: 2, tier: "a", at: start)
        _ = scheduler.run(50, at: start)
        scheduler.add(Array(2...50), of: 1, tier: tier, at: start)
        #expect((9...11).contains(scheduler.run(20, at: start).count { $0 < 100 }))
    }

    @Test("turns are measured by the work given, not by the number of jobs")
    func weighsCost() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add(Array(1...100), of: 1, cost: 10, at: start)
        scheduler.add(Array(101...200), of: 2, cost: 30, at: start)
        #expect((29...31).contains(scheduler.run(40, at: start).count { $0 <= 100 }))
    }

    @Test("tiers share the house by their weights", arguments: [(1, 4, 20), (1, 1, 50), (3, 1, 75)])
    func weighsTiers(first: Int, second: Int, expected: Int) {
        var scheduler = Scheduler(
            tiers: [.plain("a", weight: first), .plain("b", weight: second)], workers: 1)
        scheduler.add(Array(1...200), of: 1, tier: "a", at: start)
        scheduler.add(Array(201...400), of: 2, tier: "b", at: start)
        #expect(abs(scheduler.run(100, at: start).count { $0 <= 200 } - expected) <= 1)
    }

    @Test("a tier out of patience goes before all weights")
    func losesPatience() {
        var scheduler = Scheduler(
            tiers: [.plain("a", weight: 1), .plain("b", weight: 1_000)], workers: 1, patience: .seconds(600))
        scheduler.add(Array(1...10), of: 1, tier: "a", at: start)
        scheduler.add(Array(11...1_000), of: 2, tier: "b", at: start)
        let starts = (0..<60).map { minute in scheduler.run(1, at: start + .seconds(60 * minute))[0] }
        let waits = starts.indices.filter { starts[$0] <= 10 }
        #expect(waits.count >= 5 && zip(waits, waits.dropFirst()).allSatisfy { $1 - $0 <= 10 })
    }

    @Test("no more jobs run than there are workers, nor than a user may have")
    func respectsLimits() {
        var scheduler = Scheduler(tiers: [.plain(runningPerUser: 2)], workers: 3)
        scheduler.add([1, 2, 3, 4], of: 1, at: start)
        #expect(scheduler.startAll(at: start) == [1, 2])
        #expect(scheduler.reason(for: JobID(3)) == .ownerRunningLimit)
        scheduler.add([5, 6], of: 2, at: start)
        #expect(scheduler.startAll(at: start) == [5] && scheduler.reason(for: JobID(6)) == .queued)
        scheduler.finished(JobID(1), at: start)
        #expect(scheduler.startAll(at: start).count == 1 && scheduler.runningCount == 3)
    }

    @Test("no more jobs of a tier run than it may have, while another tier's go on")
    func respectsTierLimit() {
        var scheduler = Scheduler(
            tiers: [.plain("a", weight: 9, runningLimit: 2), .plain("b")], workers: 4)
        for owner in 1...3 { scheduler.add([Int64(owner)], of: Int64(owner), tier: "a", at: start) }
        scheduler.add([10, 11], of: 10, tier: "b", at: start)
        #expect(scheduler.startAll(at: start) == [1, 10, 2, 11])
        #expect(scheduler.reason(for: JobID(3)) == .tierBusy)
        scheduler.finished(JobID(1), at: start)
        #expect(scheduler.startAll(at: start) == [3])
    }

    @Test("a tier that was full catches nothing up")
    func forgivesNoFullness() {
        var scheduler = Scheduler(
            tiers: [.plain("a", runningLimit: 1), .plain("b")], workers: 2)
        scheduler.add(Array(1...50), of: 1, tier: "a", at: start)
        scheduler.add(Array(101...150), of: 2, tier: "b", at: start)
        #expect(scheduler.next(at: start) == JobID(1))
        scheduler.started(JobID(1), at: start)
        _ = scheduler.run(20, at: start)
        scheduler.finished(JobID(1), at: start)
        #expect((9...11).contains(scheduler.run(20, at: start).count { $0 < 100 }))
    }

    @Test("an owner's jobs go by urgency, then by age")
    func followsUrgency() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2, 3, 4], of: 1, at: start)
        scheduler.prioritise(JobID(3), .sooner, at: start)
        scheduler.prioritise(JobID(1), .later, at: start)
        #expect(scheduler.drain(at: start) == [3, 2, 4, 1])
    }

    @Test("sooner is no way past other users, first is")
    func keepsUrgencyAtHome() {
        var scheduler = Scheduler(tiers: [.plain("a", weight: 100), .plain("b")], workers: 1)
        scheduler.add([1, 2, 3], of: 1, at: start)
        _ = scheduler.run(1, at: start)
        scheduler.add([10, 11], of: 2, tier: "b", cost: 1_000, at: start)
        _ = scheduler.run(1, at: start)
        scheduler.prioritise(JobID(11), .sooner, at: start)
        #expect(scheduler.next(at: start) == JobID(2))
        scheduler.prioritise(JobID(11), .first, at: start)
        #expect(scheduler.next(at: start) == JobID(11))
    }

    @Test("what a job turned out to cost is what its owner pays")
    func correctsCost() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add(Array(1...100), of: 1, cost: 10, at: start)
        scheduler.add(Array(101...200), of: 2, cost: 10, at: start)
        var ran = 0
        for _ in 0..<40 {
            guard let id = scheduler.next(at: start) else { break }
            scheduler.started(id, at: start)
            scheduler.finished(id, cost: id.number <= 100 ? 10 : 30, at: start)
            if id.number <= 100 { ran += 1 }
        }
        #expect((29...31).contains(ran))
    }

    @Test("a held head is skipped, and runs when its hold ends by itself")
    func skipsHeld() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2], of: 1, at: start)
        scheduler.hold(JobID(1), Hold(.retryBackoff, until: start + .seconds(5)), at: start)
        #expect(scheduler.next(at: start) == JobID(2) && scheduler.nextAlarm == start + .seconds(5))
        #expect(scheduler.reasons == [JobID(1): .retryBackoff, JobID(2): .queued])
        #expect(scheduler.next(at: start + .seconds(5)) == JobID(1) && scheduler.nextAlarm == nil)
    }

    @Test("a hold without end lasts until its job, or all of its reason, are released")
    func releases() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2, 3], of: 1, at: start)
        for id in 1...2 { scheduler.hold(JobID(Int64(id)), Hold(.diskFull), at: start) }
        scheduler.hold(JobID(3), Hold(.held), at: start)
        #expect(scheduler.next(at: start + .seconds(1_000_000)) == nil)
        scheduler.release(.diskFull, at: start)
        #expect(scheduler.drain(at: start) == [1, 2] && scheduler.reason(for: JobID(3)) == .held)
        scheduler.release(JobID(3), at: start)
        #expect(scheduler.drain(at: start) == [3])
    }

    @Test("a cancelled job leaves the queue, and its owner's others stay")
    func removes() {
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        scheduler.add([1, 2], of: 1, at: start)
        scheduler.remove(JobID(1), at: start)
        #expect(scheduler.waitingCount == 1 && scheduler.reason(for: JobID(1)) == nil)
        #expect(scheduler.drain(at: start) == [2])
    }

    @Test("a user's waiting jobs move to another tier with the user")
    func changesTier() {
        var scheduler = Scheduler(
            tiers: [.plain("a", runningPerUser: 1), .plain("b", runningPerUser: 2)], workers: 9)
        scheduler.add([1, 2, 3], of: 1, tier: "a", at: start)
        #expect(scheduler.startAll(at: start) == [1])
        scheduler.assign(UserID(1), to: "b", at: start)
        #expect(scheduler.startAll(at: start) == [2])
    }

    @Test("changed limits count at once")
    func adoptsTiers() {
        var scheduler = Scheduler(tiers: [.plain(runningPerUser: 1)], workers: 9)
        scheduler.add([1, 2, 3], of: 1, at: start)
        #expect(scheduler.startAll(at: start) == [1])
        scheduler.adopt([.plain(runningPerUser: 2)], at: start)
        #expect(scheduler.startAll(at: start) == [2])
    }

    @Test("a tier that nobody described runs one job a user")
    func toleratesUnknownTier() {
        var scheduler = Scheduler(tiers: [], workers: 9)
        scheduler.add([1, 2], of: 1, tier: "gone", at: start)
        #expect(scheduler.startAll(at: start) == [1])
    }
}
