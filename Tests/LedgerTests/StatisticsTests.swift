import Core
import Testing

@testable import Ledger

@Suite("Statistics")
struct StatisticsTests {
    private func span(_ owners: [UserID]? = nil, offsetMinutes: Int = 0) -> StatisticsSpan {
        StatisticsSpan(from: .morning, until: .december, owners: owners, offsetMinutes: offsetMinutes)
    }

    /// A delivered job that waited 4 h and took 30 s, and a failed one an hour later.
    private func busyHouse() async throws -> TestHouse {
        let house = try await TestHouse(credits: 10)
        let ledger = house.ledger
        let good = try await ledger.admit(house.submission(), staging: .copy(1), expected: 1, at: .morning)
            .job
        _ = try await ledger.claim(good.id, boot: "b", at: .noon)
        let files = ["song.pdf", "song.1.png", "song.2.png", "song.musicxml"]
        let result = JobResult(
            durationMilliseconds: 90_000, hits: 1, bars: 1, files: files, processingMilliseconds: 30_000)
        try await ledger.finish(good.id, result, at: .noon)
        try await ledger.deliver(good.id, folder: FileName("s"), artifacts: [], original: .gone, at: .noon)
        let bad = try await ledger.admit(
            house.submission(), staging: .copy(2), expected: 1, at: .morning + .seconds(3_600)
        ).job
        try await ledger.fail(bad.id, because: .tooLarge, at: .noon)
        return house
    }

    @Test("jobs are counted by day, hour, tier and user, and so is what became of them")
    func counts() async throws {
        let house = try await busyHouse()
        let statistics = try await house.ledger.statistics(span())
        let day = JobActivity(
            key: CalendarDate(year: 2_026, month: 11, day: 23), jobs: 2, delivered: 1, failed: 1,
            cancelled: 0, audioMilliseconds: 90_000, wait: TimeSpread(of: [14_400_000]),
            processing: TimeSpread(of: [30_000]))
        #expect(statistics.days == [day])
        #expect(statistics.hours.map(\.key) == [8, 9] && statistics.hours.map(\.jobs) == [1, 1])
        #expect(statistics.tiers.map(\.key) == ["free"])
        #expect(statistics.users.map(\.key) == [house.owner.id])
        #expect(statistics.failures == [.fileTooLarge: 1])
        #expect(statistics.outputs == [.pdf: 1, .png: 1, .musicxml: 1])
    }

    @Test("waiting and processing are measured where they have been")
    func measures() async throws {
        let statistics = try await busyHouse().ledger.statistics(span())
        #expect(statistics.wait.count == 1 && statistics.wait.longest == 14_400_000)
        #expect(statistics.processing.count == 1 && statistics.processing.median == 30_000)
        #expect(
            statistics.hours.map(\.wait?.count) == [1, 0] && statistics.hours[0].processing?.median == 30_000)
        #expect(statistics.tiers.allSatisfy { $0.wait == nil })
    }

    @Test(
        "days and hours go by the caller's clock",
        arguments: [(60, [9, 10]), (-540, [0, 23]), (0, [8, 9])])
    func movesClock(offset: Int, hours: [Int]) async throws {
        let statistics = try await busyHouse().ledger.statistics(span(offsetMinutes: offset))
        #expect(statistics.hours.map(\.key) == hours)
    }

    @Test("others and other times are left out")
    func limits() async throws {
        let house = try await busyHouse()
        #expect(try await house.ledger.statistics(span([])).days.isEmpty)
        #expect(try await house.ledger.statistics(span([house.owner.id])).days.count == 1)
        let later = StatisticsSpan(from: .noon, until: .december)
        #expect(try await house.ledger.statistics(later).days.isEmpty)
    }

    @Test("the share of a month that is taken is told for everybody at once, as each account has it")
    func sharesMonths() async throws {
        let house = try await TestHouse(.plain(credits: 9, minutes: 30))
        let ledger = house.ledger
        let idle = try await ledger.user(home: FileName("bo"), uid: 1_001, at: .morning)
        _ = try await house.job(in: .delivered)
        _ = try await house.job(in: .queued)
        _ = try await house.job(in: .failed)
        let gift = Adjustment(credits: 3, audioMilliseconds: 60_000, reason: "a present", actor: 0)
        try await ledger.adjust(house.owner.id, gift, at: .morning)
        let shares = try await ledger.monthShares(in: .november)
        let account = try await ledger.account(of: house.owner.id, in: .november)
        #expect(shares.map(\.owner) == [house.owner.id, idle.id])
        #expect(shares[0].taken.credits == account.used.credits + account.reserved.credits)
        #expect(
            shares[0].taken.audioMilliseconds
                == account.used.audioMilliseconds + account.reserved.audioMilliseconds)
        #expect(shares[0].given == account.given && shares[0].tier == "free")
        #expect(shares[1].taken == Account.Amount() && shares[1].given == Account.Amount())
        #expect(try await ledger.monthShares(in: .november, of: [idle.id]).map(\.owner) == [idle.id])
        #expect(try await ledger.monthShares(in: .december).allSatisfy { $0.taken == Account.Amount() })
    }

    @Test("a spread tells figures that were measured, by the nearest rank")
    func spreads() {
        #expect(
            TimeSpread(of: []) == TimeSpread(count: 0, median: 0, ninetieth: 0, ninetyNinth: 0, longest: 0))
        #expect(
            TimeSpread(of: [5]) == TimeSpread(count: 1, median: 5, ninetieth: 5, ninetyNinth: 5, longest: 5))
        let hundred = TimeSpread(of: (1...100).reversed().map(Int64.init))
        #expect(hundred == TimeSpread(count: 100, median: 50, ninetieth: 90, ninetyNinth: 99, longest: 100))
    }
}
