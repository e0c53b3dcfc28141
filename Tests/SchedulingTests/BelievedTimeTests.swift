import Core
import Support
import Testing

@testable import Scheduling

@Suite("The time that is believed")
struct BelievedTimeTests {
    private let start = ContinuousClock.now
    private let noon = Timestamp(milliseconds: 1_795_435_200_000)
    private let hour = Duration.seconds(3_600)
    private let day = Duration.seconds(86_400)

    /// A clock that has been believed at noon.
    private func clock() -> BelievedTime {
        var time = BelievedTime(grace: day, mark: nil)
        _ = time.read(wall: noon, now: start)
        return time
    }

    @Test(
        "goes along with a clock that goes well, and with one that is put right a little",
        arguments: [0, 40, -40])
    func follows(minutes: Int) {
        var time = clock()
        let wall = noon + hour * 5 + .seconds(60 * minutes)
        #expect(time.read(wall: wall, now: start + hour * 5) == wall)
        #expect(!time.isDoubtful)
    }

    @Test("does not go back for a small correction")
    func standsStill() {
        var time = clock()
        #expect(time.read(wall: noon + .seconds(-60), now: start) == noon)
    }

    @Test("goes on as if nothing had been when the clock leaps", arguments: [400, 36_500, -20_000])
    func doubts(days: Int) {
        var time = clock()
        #expect(time.read(wall: noon + day * days, now: start + hour) == noon + hour)
        #expect(time.isDoubtful)
        #expect(time.read(wall: noon + day * days + hour, now: start + hour * 2) == noon + hour * 2)
    }

    @Test("believes a leap that has lasted for the grace", arguments: [400, -400])
    func adopts(days: Int) {
        var time = clock()
        _ = time.read(wall: noon + day * days, now: start)
        let wall = noon + day * (days + 1)
        #expect(time.read(wall: wall, now: start + day) == wall)
        #expect(!time.isDoubtful)
        #expect(time.read(wall: wall + hour, now: start + day + hour) == wall + hour)
    }

    @Test("a clock that keeps leaping is not believed")
    func distrusts() {
        var time = clock()
        for leap in 1...50 {
            let now = start + hour * leap
            #expect(time.read(wall: noon + day * (leap * 97 % 1_000 + 10), now: now) == noon + hour * leap)
        }
    }

    @Test("a clock that comes back is believed at once")
    func forgives() {
        var time = clock()
        _ = time.read(wall: noon + day * 400, now: start + hour)
        #expect(time.read(wall: noon + hour * 2, now: start + hour * 2) == noon + hour * 2)
        #expect(!time.isDoubtful)
    }

    @Test(
        "after a restart the time has gone on, but neither back nor by years",
        arguments: [(3, true), (59, true), (61, false), (4_000, false), (-20_000, false)])
    func remembers(days: Int, isBelieved: Bool) {
        var time = BelievedTime(grace: day, mark: noon)
        let wall = noon + day * days
        #expect(time.read(wall: wall, now: start) == (isBelieved ? wall : noon))
        #expect(time.isDoubtful == !isBelieved)
        #expect(time.read(wall: wall + day, now: start + day) == wall + day)
    }

    @Test("in the same run of the machine a restart loses nothing", arguments: [1, 30, -30])
    func goesOn(days: Int) {
        var time = BelievedTime(grace: day, mark: noon + hour, anchor: (noon, start))
        #expect(time.read(wall: noon + day * days, now: start + hour * 2) == noon + hour * 2)
        #expect(time.isDoubtful)
    }

    @Test("without grace every leap is believed")
    func trusts() {
        var time = BelievedTime(grace: .zero, mark: noon)
        #expect(time.read(wall: noon + day * 4_000, now: start) == noon + day * 4_000)
        #expect(time.read(wall: noon, now: start) == noon)
    }

    @Test("whatever the clock does, time never runs faster than a day of grace a leap", arguments: 1...20)
    func isBounded(seed: UInt64) {
        var (random, time, now) = (SeededRandom(seed: seed), clock(), start)
        var (last, lastNow, adopted) = (noon, start, 0)
        for _ in 0..<500 {
            now += .seconds(Int.random(in: 0...20_000, using: &random))
            let leap =
                Int.random(in: 0..<5, using: &random) == 0 ? Int.random(in: -900...900, using: &random) : 0
            let believed = time.read(wall: noon + (now - start) + day * leap, now: now)
            if believed - last > now - lastNow + BelievedTime.tolerance { adopted += 1 }
            (last, lastNow) = (believed, now)
        }
        #expect(adopted == 0, "seed \(seed)")
    }
}
