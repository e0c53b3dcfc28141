import APIModel
import Core
import Testing

@Suite("Job counts")
struct JobCountsTests {
    @Test("each state has a count of its own", arguments: JobState.allCases)
    func countsApart(state: JobState) {
        var counts = JobCounts()
        counts[state] += 3
        for other in JobState.allCases { #expect(counts[other] == (other == state ? 3 : 0)) }
    }
}
