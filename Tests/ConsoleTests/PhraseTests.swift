import Console
import Core
import Testing

@Suite("Phrases")
struct PhraseTests {
    private let now = Timestamp(milliseconds: 1_795_435_200_000)

    @Test(
        "a duration has its two largest units",
        arguments: [
            (0, "0 s"), (1, "1 s"), (59, "59 s"), (60, "1 min"), (61, "1 min 1 s"), (3_600, "1 h"),
            (3_601, "1 h"),
            (8_000, "2 h 13 min"), (90_000, "1 d 1 h"), (-5, "0 s"),
        ])
    func saysDurations(seconds: Int, text: String) {
        #expect(Phrase.duration(.seconds(seconds)) == text)
    }

    @Test(
        "an instant is told from now",
        arguments: [
            (0, "now"), (-1, "1 s ago"), (-119, "1 min ago"), (-7_200, "2 h ago"), (-172_800, "2 d ago"),
            (30, "in 30 s"),
            (90_000, "in 1 d"),
        ])
    func saysInstants(seconds: Int, text: String) {
        #expect(Phrase.relative(now + .seconds(seconds), to: now) == text)
    }

    @Test(
        "a recording has the length that a player shows",
        arguments: [
            (0, "0:00"), (499, "0:00"), (500, "0:01"), (61_000, "1:01"), (222_000, "3:42"),
            (3_600_000, "1:00:00"),
            (3_723_000, "1:02:03"),
        ])
    func saysLengths(milliseconds: Int64, text: String) {
        #expect(Phrase.length(milliseconds: milliseconds) == text)
    }

    @Test(
        "sizes are decimal",
        arguments: [
            (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (12_345, "12.3 kB"),
            (123_456, "123 kB"), (999_999, "999 kB"), (1_000_000, "1.0 MB"),
            (5_000_000_000_000_000, "5000 TB"),
        ])
    func saysSizes(bytes: Int64, text: String) {
        #expect(Phrase.size(bytes: bytes) == text)
    }

    @Test(
        "a clock shows local time",
        arguments: [(0, "2026-11-23 12:00"), (3_600, "2026-11-23 13:00"), (-50_000, "2026-11-22 22:06")])
    func showsClocks(offset: Int, text: String) {
        #expect(Phrase.clock(now, offset: offset) == text)
    }

    @Test("one is not many", arguments: [(0, "0 bars"), (1, "1 bar"), (2, "2 bars")])
    func counts(number: Int, text: String) {
        #expect(Phrase.count(number, "bar") == text)
    }
}
