import Core
import Testing

@testable import Intake

@Suite("Settle rule")
struct SettleRuleTests {
    private let rule = SettleRule(quietWindow: .seconds(2))
    private let start = ContinuousClock.now

    @Test(
        "a file settles at the end of the quiet window, not before",
        arguments: [
            (Duration.zero, false), (.milliseconds(1_999), false), (.seconds(2), true),
            (.seconds(3_600), true),
        ])
    func settlesInTime(age: Duration, settled: Bool) {
        let arrival = Arrival(.song(), at: start)
        #expect((rule.verdict(on: arrival, at: start + age) == .settled) == settled)
    }

    @Test(
        "any change starts the quiet window anew",
        arguments: [
            Sighting.song(size: 2), .song(modified: 2), .song(changed: 2), .song(inode: 2),
            .song(writer: .unknown),
        ])
    func restartsOnChange(next: Sighting) {
        var arrival = Arrival(.song(), at: start)
        arrival.look(next, at: start + .seconds(1))
        #expect(rule.verdict(on: arrival, at: start + .seconds(2)) == .quiet(until: start + .seconds(3)))
    }

    @Test("another look at an unchanged file changes nothing")
    func keepsWindowOnSameSighting() {
        var arrival = Arrival(.song(), at: start)
        arrival.look(.song(), at: start + .seconds(1))
        #expect(rule.verdict(on: arrival, at: start + .seconds(2)) == .settled)
    }

    @Test(
        "a file is open while somebody is known to write it, however long it rests",
        arguments: [(WriterPresence.present, false), (.absent, true), (.unknown, true)])
    func waitsForWriter(writer: WriterPresence, settled: Bool) {
        let arrival = Arrival(.song(writer: writer), at: start)
        #expect(rule.verdict(on: arrival, at: start + .seconds(3_600)) == (settled ? .settled : .open))
    }
}
