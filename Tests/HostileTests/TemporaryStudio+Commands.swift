import FoundationEssentials
import Glibc
import Support
import Testing

extension TemporaryStudio {
    /// What a command said, and how it ended.
    struct Reply {
        let code: Int32
        let text: String
    }

    /// A job, as far as these tests look at it.
    struct Job: Decodable {
        let id: Int64
        let owner, state: String
        let name: String?
        let waiting: Waiting?

        struct Waiting: Decodable { let reason: String }
    }

    /// Gives `drumscribectl` to the daemon's operator, or to the user with a number.
    func command(_ words: String..., as user: UInt32? = nil) throws -> Reply {
        let log = path + "/said"
        try? FileManager.default.removeItem(atPath: log)
        let call = ["--socket", socket] + words
        guard let user else { return try reply(RunningProgram("drumscribectl", call, log: log), log) }
        let program = path + "/drumscribectl"
        if access(program, X_OK) != 0 {
            // By another process, or a child that some test is starting may have the copy open, and it could not run.
            let copy = try RunningProgram(
                "/bin/cp", [Programs.path(of: "drumscribectl"), program], log: path + "/copied")
            #expect(copy.wait() == 0)
        }
        let become = ["--reuid=\(user)", "--regid=\(user)", "--clear-groups", program]
        return try reply(RunningProgram("/usr/bin/setpriv", become + call, log: log), log)
    }

    /// The jobs that somebody sees, by the names of their recordings; none while the daemon does not answer.
    func jobs(as user: UInt32? = nil) throws -> [String: Job] {
        let reply = try command("jobs", "-o", "ndjson", as: user)
        let jobs = try reply.text.split(separator: "\n").filter { _ in reply.code == 0 }.map {
            try JSONDecoder().decode(Job.self, from: Data($0.utf8))
        }
        return Dictionary(jobs.map { ($0.name ?? "", $0) }) { $1 }
    }

    private func reply(_ program: RunningProgram, _ log: String) throws -> Reply {
        let code = program.wait()
        return Reply(code: code, text: try String(contentsOfFile: log, encoding: .utf8))
    }
}
