import Testing

@testable import Audio

@Suite("Spoken length")
struct SpokenLengthTests {
    @Test(
        "a length is said as people say it",
        arguments: [
            (0.0, "0.0 seconds"), (3.24, "3.2 seconds"), (12.4, "12 seconds"), (60, "1 minute"),
            (61, "1 minute 1 second"), (125, "2 minutes 5 seconds"), (3_600, "1 hour"),
            (7_380, "2 hours 3 minutes"),
        ])
    func says(seconds: Double, words: String) {
        #expect(SpokenLength(seconds).description == words)
    }
}
