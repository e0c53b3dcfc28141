import FoundationEssentials
import Glibc
import LinuxKit
import Synchronization

/// One of our programs, started as its user would, and ended as users would rather not. It has nothing that other tests
/// happen to have open: a song that is being written, or a program that another test is about to run.
package final class RunningProgram: Sendable {
    package let number: pid_t
    private let ending = Mutex<Int32?>(nil)

    /// Starts the program called `name` from where tests find our programs; what it says goes to the file `log`.
    /// `environment` comes on top of the test's own; `input` is the file that it reads.
    package init(
        _ name: String, _ arguments: [String], environment: [String: String] = [:],
        input: String = "/dev/null", log: String
    ) throws {
        let path = Programs.path(of: name)
        let said = try Self.opened(log, O_WRONLY | O_CREAT | O_APPEND)
        number = try ChildProcess.spawn(
            path, named: path, arguments: arguments, environment: Self.surroundings(with: environment),
            descriptors: [try Self.opened(input, O_RDONLY), said, said]
        ).number
    }

    deinit {
        if ending.withLock({ $0 == nil }) {
            kill(number, SIGKILL)
            waitpid(number, nil, 0)
        }
    }

    private static func opened(_ path: String, _ flags: Int32) throws -> Descriptor {
        let number = open(path, flags | O_CLOEXEC, 0o644)
        guard number >= 0 else { throw SupportError(what: "open \(path)", code: errno) }
        return Descriptor(owning: number)
    }

    private static func surroundings(with own: [String: String]) -> [String] {
        let inherited = ProcessInfo.processInfo.environment.merging(own) { $1 }
        return inherited.map { "\($0.key)=\($0.value)" }
    }

    /// As the power going: nothing of the program runs after the return.
    package func killAtOnce() {
        kill(number, SIGKILL)
        _ = wait()
    }

    /// Asks it to stop, and returns its exit code once it has; a signal counts as 128 and more.
    package func stop() -> Int32 {
        kill(number, SIGTERM)
        return wait()
    }

    /// Returns its exit code once it has ended by itself.
    package func wait() -> Int32 {
        ending.withLock { known in
            if let known { return known }
            var status: Int32 = 0
            while waitpid(number, &status, 0) < 0, errno == EINTR {}
            let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
            known = code
            return code
        }
    }
}

extension RunningProgram {
    /// What the program has used so far, all threads together, in seconds (proc_pid_stat(5)).
    package func processorSeconds() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
            throw SupportError(what: "reading /proc/\(number)/stat", code: 0)
        }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Memory in use now, in bytes (proc_pid_statm(5)).
    package func residentMemory() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(number)/statm", encoding: .utf8)
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
            * sysconf(Int32(_SC_PAGESIZE))
    }
}
