import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("The system")
struct SystemTests {
    @Test("an error says what was tried and what the kernel said")
    func describesError() {
        #expect(SystemError(ENOENT, "openat2").description == "openat2: No such file or directory")
    }

    @Test(
        "errors mean what they mean to files",
        arguments: [
            (ENOSPC, SystemError.Meaning.full), (EDQUOT, .full), (EROFS, .denied), (EACCES, .denied),
            (ENOENT, .missing), (ELOOP, .irregular), (EEXIST, .exists), (ENOTEMPTY, .notEmpty),
            (EPIPE, .hungUp),
            (EAGAIN, .silent), (EIO, .other),
        ])
    func classifiesError(number: Int32, meaning: SystemError.Meaning) {
        #expect(SystemError(number, "x").meaning == meaning)
    }

    @Test("a call that a signal interrupts is made again")
    func retries() throws {
        var calls = 0
        let result = try checked("x") { () -> Int32 in
            calls += 1
            errno = EINTR
            return calls < 3 ? -1 : 9
        }
        #expect(result == 9)
        #expect(calls == 3)
    }

    @Test("root is known by name and groups, and nobody by a number that is nobody's")
    func findsAccounts() throws {
        let root = try #require(try Account(user: 0))
        #expect(root.name == "root")
        #expect(root.groups.contains(0))
        #expect(try Account.group(named: "root") == 0)
        #expect(try Account(user: 4_000_000_000) == nil)
        #expect(try Account.group(named: "no such group") == nil)
    }

    @Test("there is room on the disk")
    func findsRoom() throws {
        let space = try FreeSpace(of: Directory(path: "/tmp"))
        #expect(space.bytes > 0)
    }

    @Test("a boot has one identifier")
    func identifiesBoot() throws {
        #expect(try Boot.identifier() == Boot.identifier())
        #expect(try Boot.identifier().count == 36)
    }

    @Test("the clock goes on, and its sleep can be cancelled")
    func tellsTime() async throws {
        let clock = SystemClock()
        let start = clock.now
        try await clock.sleep(for: .milliseconds(1))
        #expect(clock.now >= start + .milliseconds(1))
        #expect(clock.wall.date.year >= 2_024)
        let sleeper = Task { try await clock.sleep(for: .seconds(3_600)) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
}
