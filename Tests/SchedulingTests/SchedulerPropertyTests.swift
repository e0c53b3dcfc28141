import Core
import Support
import Testing

@testable import Scheduling

@Suite("Scheduler, at random")
struct SchedulerPropertyTests {
    private let start = ContinuousClock.now

    @Test("equal users with enough to do get equal work: Jain index at least .98", arguments: 1...10)
    func isFair(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var scheduler = Scheduler(tiers: [.plain()], workers: 1)
        var costs: [Int64: (owner: Int64, cost: Int64)] = [:]
        for id in Int64(1)...4_000 {
            let job = (owner: id % 20, cost: Int64.random(in: 1...300, using: &random))
            costs[id] = job
            scheduler.add([id], of: job.owner, cost: job.cost, at: start)
        }
        var given = [Double](repeating: 0, count: 20)
        for id in scheduler.run(2_000, at: start) {
            if let job = costs[id] { given[Int(job.owner)] += Double(job.cost) }
        }
        let sum = given.reduce(0, +)
        #expect(sum * sum / (20 * given.map { $0 * $0 }.reduce(0, +)) >= 0.98)
    }

    @Test(
        "whatever happens, limits hold, no job is lost or started twice, and in the end all have run",
        arguments: 1...30)
    func losesNothing(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var world = SchedulerWorld(start: start)
        for _ in 0..<400 { world.step(using: &random) }
        world.finish()
        #expect(world.complaints.isEmpty, "seed \(seed): \(world.complaints)")
        #expect(world.ended == world.known, "seed \(seed)")
        #expect(world.scheduler.waitingCount == 0 && world.scheduler.runningCount == 0)
    }

    @Test(
        "whatever the weights and costs, a user waits no longer than the aging rule says", arguments: 1...20)
    func isPatient(seed: UInt64) {
        var world = AgingWorld(seed: seed, start: start)
        for _ in 0..<2_000 { world.step() }
        #expect(world.violations.isEmpty, "seed \(seed): \(world.violations.prefix(3))")
        #expect(world.agedStarts > 20, "seed \(seed) tried too little")
    }

    @Test("a scheduler that hardly ages breaks that promise, so the promise can be broken")
    func noticesImpatience() {
        var world = AgingWorld(seed: 1, agingStride: 100_000, promised: 4, start: start)
        for _ in 0..<2_000 { world.step() }
        #expect(!world.violations.isEmpty)
    }
}
