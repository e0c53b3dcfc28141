import APIModel
import Console
import Core
import Testing

@Suite("What commands show")
struct PresentableTests {
    private let page = JobsPage(
        asOf: .noon, jobs: JobState.allCases.enumerated().map { .sample(Int64($0) + 1, $1) })

    @Test("jobs are a table with a note on each")
    func showsJobs() throws {
        let expected = """
            ID  OWNER  STATE      NAME      LENGTH  SUBMITTED   NOTE
             1  ada    queued     song.wav          10 min ago  All workers of this tier are busy.
             2  ada    running    song.wav          10 min ago  80 %, post processing
             3  ada    finished   song.wav          10 min ago  Waiting to be delivered.
             4  ada    delivered  song.wav    3:00  10 min ago  64 bars
             5  ada    failed     song.wav          10 min ago  The recording is silent
             6  ada    cancelled  song.wav          10 min ago

            """
        #expect(try page.text(.table, .plain) == expected)
    }

    @Test("no jobs are said to be none")
    func showsNoJobs() throws {
        #expect(try JobsPage(asOf: .noon, jobs: []).text(.table, .plain) == "No jobs.\n")
        #expect(try JobsPage(asOf: .noon, jobs: []).text(.ndjson, .plain).isEmpty)
    }

    @Test("JSON is the body itself, NDJSON a line for each entry, TSV one for each and the headings")
    func agrees() throws {
        #expect(try APICoding.decode(JobsPage.self, from: page.text(.json, .plain).utf8) == page)
        let lines = try page.text(.ndjson, .plain).split(separator: "\n")
        #expect(try lines.map { try APICoding.decode(JobBody.self, from: $0.utf8) } == page.jobs)
        let rows = try page.text(.tsv, .plain).split(separator: "\n")
        #expect(rows.count == page.jobs.count + 1)
        #expect(rows[4] == "4\tada\tdelivered\tsong.wav\t180000\t2026-11-23T11:50:00.000Z\t64 bars")
    }

    @Test("a hidden name is said to be hidden")
    func showsHiddenNames() throws {
        let page = JobsPage(asOf: .noon, jobs: [JobBody.sample(1).anonymous])
        #expect(try page.text(.table, .plain).contains("(hidden)"))
    }

    @Test("one job shows what is known, in local time")
    func showsJob() throws {
        let expected = """
            job        5
            name       song.wav
            owner      ada
            tier       free
            state      failed
            submitted  2026-11-23 12:50
            problem    The recording is silent. Nothing above -90 dBFS.
            advice     Check the cable.

            """
        #expect(try JobBody.sample(5, .failed).text(.table, .plain) == expected)
    }

    @Test("health has a mark for each check, and advice below those that fail")
    func showsHealth() throws {
        let health = HealthBody(checks: [
            .init(name: "database", ok: true, detail: "Whole."),
            .init(name: "disk", ok: false, detail: "Full.", advice: "Make room."),
        ])
        let expected = """
            ✓ database  Whole.
            ✗ disk      Full.
                        Make room.

            """
        #expect(try health.text(.table, .plain) == expected)
    }

    @Test("retention says when, what and how much, and that it is only a plan")
    func showsRetention() throws {
        let entry = RetentionBody.Entry(
            job: JobID(4), owner: "ada", kind: .result, path: "/srv/x", bytes: 1_234_567,
            dueAt: .noon + .seconds(86_400))
        let due = RetentionBody.Entry(
            job: JobID(3), owner: "ada", kind: .original, path: nil, bytes: 10, dueAt: .noon)
        let expected = """
            DUE               IN   JOB  OWNER  KIND        SIZE  PATH
            2026-11-23 13:00  due    3  ada    original  10 bytes  (hidden)
            2026-11-24 13:00  1 d    4  ada    result      1.2 MB  /srv/x

            2 entries, 1.2 MB. This is the plan; showing it deletes nothing.

            """.replacing("KIND        SIZE", with: "KIND          SIZE")
        #expect(try RetentionBody(asOf: .noon, entries: [due, entry]).text(.table, .plain) == expected)
        let nothing = try RetentionBody(asOf: .noon, entries: []).text(.table, .plain)
        #expect(nothing == "Nothing is planned for deletion.\n")
    }

    @Test("a run that is only tried says so, also where nothing is due")
    func showsPreview() {
        let due = RetentionBody.Entry(
            job: JobID(3), owner: "ada", kind: .note, path: "/srv/x", bytes: 10, dueAt: .noon)
        let preview = RetentionBody(asOf: .noon, entries: [due]).preview(.plain)
        #expect(preview.hasSuffix("\n1 entry, 10 bytes, would be deleted now.\n"))
        let nothing = RetentionBody(asOf: .noon, entries: [])
        #expect(nothing.preview(.plain) == "Nothing is due, so nothing would be deleted.\n")
        #expect(nothing.report(.plain) == "Nothing was due, so nothing was deleted.\n")
    }

    @Test("what was removed is told with what came of it")
    func showsRemovals() throws {
        func entry(_ number: Int64, _ outcome: RemovalsBody.Outcome, _ name: String?) -> RemovalsBody.Entry {
            .init(
                number: number, time: .noon, job: JobID(4), owner: "ada", kind: .result, outcome: outcome,
                name: name, bytes: 10)
        }
        let body = RemovalsBody(
            asOf: .noon,
            entries: [entry(3, .touched, "x.pdf"), entry(2, .missing, "x.mid"), entry(1, .deleted, nil)])
        let expected = """
            NO  TIME              JOB  OWNER  KIND    OUTCOME            SIZE  FILE
             3  2026-11-23 13:00    4  ada    result  changed, kept  10 bytes  x.pdf
             2  2026-11-23 13:00    4  ada    result  not there      10 bytes  x.mid
             1  2026-11-23 13:00    4  ada    result  deleted        10 bytes

            1 of 3 entries deleted, 10 bytes.

            """
        #expect(try body.text(.table, .plain) == expected)
        #expect(try body.text(.tsv, .plain).contains("\ttouched\t10\tx.pdf\n"))
        let nothing = try RemovalsBody(asOf: .noon, entries: []).text(.table, .plain)
        #expect(nothing == "Nothing has been removed.\n")
    }
}
