import Testing

@testable import Core

@Suite("Timestamp, reckoning")
struct TimestampArithmeticTests {
    @Test(
        "a delay is added to the millisecond",
        arguments: [
            (Duration.milliseconds(1), Int64(1_001)), (.seconds(-2), -1_000), (.microseconds(1_999), 1_001),
            (.seconds(86_400), 86_401_000),
        ])
    func adds(delay: Duration, sum: Int64) {
        #expect((Timestamp(milliseconds: 1_000) + delay).milliseconds == sum)
    }

    @Test("the difference of two instants is the delay between them")
    func subtracts() {
        let (early, late) = (Timestamp(milliseconds: -5), Timestamp(milliseconds: 86_400_000))
        #expect(late - early == .milliseconds(86_400_005) && early + (late - early) == late && early < late)
    }

    @Test(
        "a fraction of a second is read to the millisecond, however long it is written",
        arguments: [("5", 500), ("05", 50), ("123456789", 123)])
    func readsFractions(digits: String, milliseconds: Int64) {
        #expect(Timestamp("1970-01-01T00:00:00.\(digits)Z")?.milliseconds == milliseconds)
    }
}
