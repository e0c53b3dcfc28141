import APIModel
import Core
import Testing

@testable import Console

@Suite("Complaints and exit codes")
struct ComplaintTests {
    @Test(
        "the exit codes are the promised ones",
        arguments: [
            (Ending.ok, 0), (.failed, 1), (.usage, 2), (.daemonNotRunning, 3), (.notFound, 4),
            (.notPermitted, 5),
            (.quota, 6), (.jobFailed, 7),
        ] as [(Ending, Int32)])
    func keepsPromises(ending: Ending, number: Int32) {
        #expect(ending.rawValue == number)
    }

    @Test("nobody at the socket is said in one line, with what to try")
    func saysWhoIsMissing() throws {
        let client = ControlClient(path: "/nonexistent/api.sock")
        let complaint = #expect(throws: Complaint.self) { try client.bytes(.status) }
        #expect(complaint?.ending == .daemonNotRunning)
        #expect(
            complaint?.line
                == "drumscribectl: cannot reach /nonexistent/api.sock: not running. "
                + "Try: systemctl status drumscribe"
        )
    }

    @Test("a path that no socket can have is a mistake in the command line")
    func refusesLongPaths() {
        let client = ControlClient(path: "/" + String(repeating: "x", count: 200))
        #expect(throws: Complaint.self) { try client.bytes(.status) }
        #expect(ControlClient.unreachable("/x", because: Host.Failure(36)).ending == .usage)
    }

    @Test(
        "a failure to connect tells its kind",
        arguments: [
            (2, Ending.daemonNotRunning), (111, .daemonNotRunning), (13, .notPermitted), (22, .failed),
        ] as [(Int32, Ending)])
    func tellsKinds(number: Int32, ending: Ending) {
        #expect(ControlClient.unreachable("/x", because: Host.Failure(number)).ending == ending)
    }

    @Test(
        "a problem of the daemon becomes an exit code and a line",
        arguments: [
            (ProblemType.notFound, Ending.notFound), (.notPermitted, .notPermitted),
            (.invalidRequest, .usage),
            (.insufficientCredits, .quota), (.conflict, .failed), (.rateLimited, .failed),
        ])
    func translates(type: ProblemType, ending: Ending) {
        let complaint = Complaint(ProblemBody(Problem(type, detail: "So it is.", advice: "Try: this.")))
        #expect(complaint.ending == ending)
        #expect(complaint.line == "drumscribectl: So it is. Try: this")
    }
}
