import ControlAPI
import Core
import Ledger
import Settings
import Support
import Testing

@testable import Daemon

@Suite("A house with quotas and second chances", .timeLimit(.minutes(1)))
struct FairHouseTests {
    @Test("the same recording again joins its sheets, at no cost and without a worker")
    func links() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("song.wav")
            let again = try await studio.admit("again.wav")
            #expect(again.state == .finished)
            try await bring(again, in: studio)
            #expect(try await studio.state(of: again) == .delivered)
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Outbox/song").contains("again.wav"))
            #expect(studio.executor.requests.count == 1)
            #expect(try await credits(in: studio) == 1)
            #expect(try studio.copies() == [])
        }
    }

    @Test("where the owner has removed the earlier sheets, it is transcribed again")
    func unlinks() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("song.wav")
            try studio.remove("Outbox/song")
            let again = try await studio.admit("again.wav")
            try await bring(again, in: studio)
            #expect(try await studio.state(of: again) == .queued)
            _ = await Carrier(house: studio.house).carry(again.id)
            try await studio.deliver(again)
            #expect(try studio.names(in: "Outbox") == ["again"])
            #expect(try await credits(in: studio) == 2)
        }
    }

    @Test("the worker may go as far as the month goes, and pays what it was")
    func boundsWorker() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
        } _: { studio in
            let job = try await studio.finished("song.wav")
            #expect(studio.executor.requests.first?.limits.longestSeconds == 120)
            #expect(job.reservedMilliseconds == 4_600)
        }
    }

    @Test("a recording longer than what is left waits for the month, one longer than the month fails")
    func waitsForMinutes() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
        } _: { studio in
            _ = try await studio.finished("song.wav")
            studio.executor.answer(.problem(.audioTooLong))
            let long = try await studio.admit("long.wav", "another")
            _ = await Carrier(house: studio.house).carry(long.id)
            let waiting = try await studio.house.ledger.job(long.id)
            #expect(waiting.phase.wait?.reason == .ownerQuota && waiting.attempts == 0)
            studio.clock.advance(by: .seconds(31 * 86_400))
            _ = await Carrier(house: studio.house).carry(long.id)
            #expect(try await studio.state(of: long) == .failed)
        }
    }

    @Test("what the tier includes is asked when a worker begins, not when the recording came")
    func asksTierAtWork() async throws {
        try await Studio.with { studio in
            let room = ControlRoom(in: studio)
            let job = try await studio.admit("song.wav")
            _ = try await room.edit(
                "free", isNew: false,
                [.outputs: "midi,json", .models: "[{use: fast}]", .longestMinutes: "7", .duplicates: "run"])
            _ = await Carrier(house: studio.house).carry(job.id)
            let request = try #require(studio.executor.requests.last)
            #expect(request.allowedOutputs == [.midi, .json])
            #expect(request.models?.rules == [ModelRule("fast")] && request.limits.longestSeconds == 420)
            let next = try await studio.admit("next.wav", "la li")
            _ = try await room.move("anna", to: "studio")
            _ = await Carrier(house: studio.house).carry(next.id)
            #expect(studio.executor.requests.last?.allowedOutputs == Set(OutputKind.allCases))
        }
    }

    @Test("more than the tier lets wait stays in the inbox, unharmed")
    func limitsBacklog() async throws {
        try await Studio.with {
            $0.tiers[0].waitingPerUser = 1
        } _: { studio in
            _ = try await studio.admit("song.wav")
            await #expect(throws: LedgerError.self) { try await studio.admit("more.wav", "more") }
            #expect(try studio.names(in: "Inbox") == [".processing", "more.wav"])
            #expect(try studio.copies().count == 1)
        }
    }

    @Test("another try takes the recording out of Failed, and the note away")
    func retries() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.audioSilent), .sheets)
            let job = try await failed("song.wav", in: studio)
            try await JobHandling(house: studio.house, dispatcher: dispatcher(studio)).retry(
                job, asOperator: false)
            #expect(try studio.names(in: "Failed") == ["song.wav"])
            _ = await Carrier(house: studio.house).carry(job.id)
            try await studio.deliver(job)
            #expect(try studio.names(in: "Failed") == [])
            #expect(try studio.names(in: "Outbox/song").contains("song.wav"))
            #expect(try await credits(in: studio) == 1)
        }
    }

    @Test("what has killed two workers is not its owner's to try again")
    func quarantines() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.workerCrashed))
            let job = try await studio.admit("song.wav")
            for _ in 1...3 { _ = await Carrier(house: studio.house).carry(job.id) }
            let dead = try await studio.house.ledger.job(job.id)
            #expect(dead.state == .failed && dead.isPoisonous)
            let hands = JobHandling(house: studio.house, dispatcher: dispatcher(studio))
            await #expect(throws: Problem.self) { try await hands.retry(dead, asOperator: false) }
            #expect(try await studio.admit("same.wav").state == .failed)
            try await hands.retry(dead, asOperator: true)
            #expect(try await studio.state(of: job) == .queued)
        }
    }

    @Test("owners do what their tier lets them, operators everything")
    func asksTier() async throws {
        try await Studio.with {
            $0.tiers[0].ownerMay = [.hold]
        } _: { studio in
            let job = try await studio.admit("song.wav")
            let hands = JobHandling(house: studio.house, dispatcher: dispatcher(studio))
            try await hands.hold(job, asOperator: false)
            #expect(try await studio.house.ledger.job(job.id).phase.wait?.reason == .held)
            await #expect(throws: Problem.self) { try await hands.release(job, asOperator: false) }
            try await hands.release(job, asOperator: true)
            await #expect(throws: Problem.self) { try await hands.prioritise(job, .first, asOperator: false) }
            try await hands.prioritise(job, .first, asOperator: true)
            #expect(try await studio.house.ledger.job(job.id).urgency == .first)
        }
    }

    @Test("a new month lets waiting jobs go")
    func renews() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyCredits = 1
        } _: { studio in
            _ = try await studio.admit("song.wav")
            let second = try await studio.admit("more.wav", "more")
            studio.clock.advance(by: .seconds(8 * 86_400))
            await QuotaKeeper(house: studio.house) { #expect($0 == second.id) }.renew()
            #expect(try await studio.house.ledger.job(second.id).phase.wait == nil)
        }
    }

    @Test("an operator's tier outlives the configuration, until it is reset")
    func editsTiers() async throws {
        try await Studio.with { studio in
            let book = TierBook(house: studio.house, dispatcher: dispatcher(studio))
            var tier = studio.house.configuration.tier(named: "free")
            tier.weight = 77
            try await book.edit(tier)
            try await studio.house.ledger.replaceTiers(
                studio.house.configuration.configured.tiers, standard: "free", at: studio.clock.wall)
            #expect(try await studio.house.ledger.tiers().first { $0.name == "free" }?.weight == 77)
            #expect(studio.house.configuration.tier(named: "free").weight == 77)
            try await book.reset("free")
            #expect(studio.house.configuration.tier(named: "free").weight == 1)
        }
    }

    @Test("the tier says how many requests its users may make, strangers have the usual number")
    func ratesRequests() async throws {
        try await Studio.with {
            $0.tiers[0].requestsPerMinute = 7
        } _: { studio in
            _ = try await studio.anna()
            let dispatcher = dispatcher(studio)
            let room = ControlRoom(
                house: studio.house, porter: Porter(studio.house) { _ in }, dispatcher: dispatcher,
                deliverer: Deliverer(studio.house), started: studio.clock.wall)
            #expect(await room.requestsPerMinute(of: Caller(uid: 1_001, gid: 1, isOperator: false)) == 7)
            #expect(await room.requestsPerMinute(of: Caller(uid: 9, gid: 1, isOperator: false)) == nil)
        }
    }

    @Test("recordings, notes and copies of failures go by their rules, and then the history")
    func retiresFailures() async throws {
        try await Studio.with {
            $0.tiers[0].retention = RetentionRule(
                resultsDays: nil, originalsDays: nil, failuresDays: 3, stagingDays: 2, historyDays: 5)
        } _: { studio in
            studio.executor.answer(.problem(.audioSilent))
            let job = try await failed("song.wav", in: studio)
            let keeper = RetentionKeeper(house: studio.house)
            #expect(try await keeper.plan().map(\.bytes).first == 8)
            studio.clock.advance(by: .seconds(2 * 86_400))
            #expect(await keeper.removeDue().count == 1)
            #expect(try studio.copies() == [])
            studio.clock.advance(by: .seconds(86_400))
            #expect(await keeper.removeDue().count == 2)
            #expect(try studio.names(in: "Failed") == [])
            studio.clock.advance(by: .seconds(2 * 86_400))
            #expect(await keeper.removeDue().count == 1)
            await #expect(throws: LedgerError.unknownJob(job.id)) {
                try await studio.house.ledger.job(job.id)
            }
        }
    }

    @Test("a clock that leaps is believed only when it has lasted")
    func doubtsClock() {
        let system = FakeClock()
        let clock = BelievedClock(system, grace: .seconds(86_400), mark: nil)
        let start = clock.wall
        system.jump(by: .seconds(400 * 86_400))
        system.advance(by: .seconds(3_600))
        #expect(clock.wall == start + .seconds(3_600) && clock.isDoubtful)
        system.advance(by: .seconds(86_400))
        #expect(clock.wall == system.wall && !clock.isDoubtful)
    }

    @Test("what jobs have taught is used for the next ones")
    func learns() async throws {
        try await Studio.with { studio in
            let before = try await studio.admit("one.mp3", "la").expectedMilliseconds
            studio.house.costs.learn([
                FinishedWork(
                    name: FileName(known: "x.MP3"), size: 1_000, audioMilliseconds: 900_000,
                    processingMilliseconds: 9_000, model: "fast")
            ])
            #expect(try await studio.admit("two.mp3", "li").expectedMilliseconds > before)
            #expect(studio.house.costs.workMilliseconds(audio: 100_000, model: "fast") < 2_000)
        }
    }
}

extension FairHouseTests {
    private func dispatcher(_ studio: Studio) -> Dispatcher {
        Dispatcher(studio.house, workers: 1) { _ in }
    }

    private func credits(in studio: Studio) async throws -> Int {
        let month = CalendarMonth(containing: studio.clock.wall)
        let account = try await studio.house.ledger.account(of: studio.anna().id, in: month)
        return account.used.credits + account.reserved.credits
    }

    private func bring(_ job: JobRecord, in studio: Studio) async throws {
        let deliverer = Deliverer(studio.house)
        await deliverer.bring(job.id)
        try await studio.until { try await studio.state(of: job) != .finished }
        await deliverer.stop()
    }

    private func failed(_ name: String, in studio: Studio) async throws -> JobRecord {
        let job = try await studio.finished(name)
        guard case .failed(let problem, _) = job.phase else { return job }
        try await FailureFiling(house: studio.house, job: job, problem: problem).run()
        return try await studio.house.ledger.job(job.id)
    }
}
