import Core
import Testing

@testable import Wire

@Suite("JSON lines")
struct JSONLineTests {
    @Test(
        "a worker's report is one line and arrives as it was sent",
        arguments: [
            WorkerReport.progress(StageProgress(stage: .transcribing, percent: 40)),
            .finished(WorkerResult(files: ["song.mid"], durationMilliseconds: 1, hits: 2, bars: 3)),
            .failed(Problem(.audioSilent, detail: "Two\nlines \"quoted\".", advice: "Play louder.")),
        ])
    func carriesReport(report: WorkerReport) throws {
        let line = try JSONLine.encode(report)
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(try JSONLine.decode(WorkerReport.self, from: line) == report)
    }

    @Test("what is no report is refused", arguments: ["", "{}", "[]", "{\"progress\":{}}", "\u{0}"])
    func refuses(text: String) {
        #expect(throws: (any Error).self) { try JSONLine.decode(WorkerReport.self, from: text.utf8) }
    }
}
