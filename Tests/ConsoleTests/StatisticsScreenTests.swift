import APIModel
import Console
import Core
import Testing

@Suite("What stats shows")
struct StatisticsScreenTests {
    private var body: StatisticsBody {
        var body = StatisticsBody(asOf: .noon, from: .noon + .seconds(-86_400))
        body.days = [.sample("2026-11-22", 2), .sample("2026-11-23", 16, failed: 1)]
        body.hours = [.sample("08", 2), .sample("20", 16)]
        body.tiers = [.sample("free", 18)]
        body.users = [.sample("ada", 18)]
        body.waitMs = .init(count: 18, p50: 400, p90: 4_200, p99: 125_000, max: 7_500_000)
        body.failures = [.init(name: "audio_silent", jobs: 1)]
        body.outputs = [.init(name: "pdf", jobs: 17)]
        body.quotas = [.init(tier: "free", users: 3, near: 2, full: 1)]
        return body
    }

    @Test("days have bars, hours columns, and all the figures a table each")
    func charts() throws {
        let text = try body.text(.table, .plain)
        let expected = """
            DAY         JOBS  DELIVERED  FAILED  CANCELLED  MINUTES
            2026-11-22     2          2       0          0      2.0  ███
            2026-11-23    16         15       1          0     15.0  ████████████████████████

            by hour  00 ········▁···········█··· 23, busiest at 20

                       JOBS   HALF  9 OF 10  99 OF 100    LONGEST
            waited       18  0.4 s    4.2 s  2 min 5 s  2 h 5 min
            processed     0  0.0 s    0.0 s      0.0 s      0.0 s

            """
        #expect(text.hasPrefix(expected))
        for heading in ["FAILED BECAUSE", "OUTPUT", "TIER", "USER", "QUOTA OF"] {
            #expect(text.contains(heading))
        }
    }

    @Test("without Unicode the charts are ASCII")
    func chartsPlainly() throws {
        let eye = Eye(style: Style(colour: false, unicode: false, columns: nil)) { _ in 0 }
        let text = try body.text(.table, eye)
        #expect(
            text.contains("  ########################\n") && text.contains("00 ........1...........8... 23"))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("rows for programs are the days, and JSON is all of it")
    func agrees() throws {
        #expect(
            try body.text(.tsv, .plain).split(separator: "\n").last
                == "2026-11-23\t16\t15\t1\t0\t15.0\t0.4\t4.2\t1.5\t60.0")
        #expect(try body.text(.tsv, .plain).contains("\twait_half\twait_9_of_10\tprocessed_half\t"))
        #expect(try APICoding.decode(StatisticsBody.self, from: body.text(.json, .plain).utf8) == body)
        let empty = StatisticsBody(asOf: .noon, from: .noon)
        #expect(try empty.text(.table, .plain) == "No job came in since 2026-11-23.\n")
    }
}

extension StatisticsBody.Activity {
    fileprivate static func sample(_ name: String, _ jobs: Int, failed: Int = 0) -> Self {
        Self(
            name: name, jobs: jobs, delivered: jobs - failed, failed: failed, cancelled: 0,
            audioMs: Int64(jobs - failed) * 60_000,
            waitMs: .init(count: jobs, p50: 400, p90: 4_200, p99: 5_000, max: 5_000),
            processingMs: .init(count: jobs, p50: 1_500, p90: 60_000, p99: 60_000, max: 60_000))
    }
}
