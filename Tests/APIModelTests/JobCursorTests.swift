import APIModel
import Core
import Testing

@Suite("Job cursor")
struct JobCursorTests {
    @Test("a cursor survives its text", arguments: [1, 35, 36, 1_000_000, Int64.max])
    func survives(number: Int64) {
        let cursor = JobCursor(before: JobID(number))
        #expect(JobCursor(cursor.description) == cursor)
    }

    @Test(
        "what was not given out is refused",
        arguments: ["", "b", "12", "b-1", "b0", "b ", "bzzzzzzzzzzzzzzzz"])
    func refuses(text: String) {
        #expect(JobCursor(text) == nil)
        #expect(throws: (any Error).self) {
            try APICoding.decode([JobCursor].self, from: "[\"\(text)\"]".utf8)
        }
    }
}
