import Core
import Glibc
import Testing

@testable import LinuxKit

/// Each test locks in a process of its own.
@Suite("Sandbox", .timeLimit(.minutes(10)))
struct SandboxTests {
    @Test("inside there is one directory to write, and others to read")
    func confinesFiles() async throws {
        try await Folder.with { folder in
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String] in
                let work = try Directory(path: path)
                let protection = try Sandbox.enter(
                    .tight, writingTo: work, reading: [Directory(path: "/usr")])
                _ = try work.create(song, mode: 0o644)
                try work.rename(song, to: other, in: work)
                try work.unlink(other)
                _ = try Directory(path: "/usr/lib").entries()
                guard protection.landlock != nil else { exit(0) }
                let forbidden: [(String, Int32)] = [
                    ("/etc/passwd", O_RDONLY), ("/usr/x", O_CREAT | O_WRONLY),
                    ("/tmp/drumscribe-x", O_CREAT | O_WRONLY),
                ]
                for (path, flags) in forbidden {
                    guard open(path, flags, 0o600) < 0, errno == EACCES || errno == EPERM else { exit(1) }
                }
                guard mkdir(path + "/folder", 0o700) < 0, symlink("/", path + "/link") < 0 else { exit(2) }
                exit(protection.isComplete ? 0 : 3)
            }
        }
    }

    @Test("inside there is no network and no other process")
    func deniesCalls() async throws {
        try await Folder.with { folder in
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String] in
                let protection = try Sandbox.enter(.tight, writingTo: Directory(path: path))
                guard protection.seccomp else { exit(0) }
                let unix = Int32(SOCK_STREAM.rawValue)
                guard socket(AF_INET, unix, 0) < 0, errno == EPERM else { exit(1) }
                guard socket(AF_UNIX, unix, 0) < 0, errno == EPERM else { exit(2) }
                guard kill(getppid(), 0) < 0, errno == EPERM else { exit(3) }
                guard execv("/bin/true", [nil]) < 0, errno == EPERM else { exit(4) }
                var pair: [Int32] = [0, 0]
                guard socketpair(AF_UNIX, unix, 0, &pair) < 0, errno == EPERM else { exit(5) }
                guard prlimit(getppid()) < 0, errno == EPERM, prlimit(0) == 0 else { exit(6) }
                exit(0)
            }
        }
    }

    @Test("what is not let in still ends by a signal of its own")
    func canAbort() async throws {
        await #expect(processExitsWith: .signal(SIGABRT)) {
            _ = try Sandbox.enter(.tight, writingTo: Directory(path: "/tmp"))
            abort()
        }
    }

    @Test("memory ends at its limit")
    func limitsMemory() async throws {
        await #expect(processExitsWith: .success) {
            let limits = SandboxLimits(memory: 1 << 34, processorSeconds: nil)
            _ = try Sandbox.enter(limits, writingTo: Directory(path: "/tmp"))
            let map = mmap(nil, 1 << 35, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            exit(map == MAP_FAILED ? 0 : 1)
        }
    }

    @Test("processor time ends at its limit")
    func limitsTime() async throws {
        await #expect(processExitsWith: .signal(SIGXCPU)) {
            let limits = SandboxLimits(memory: nil, processorSeconds: 1)
            _ = try Sandbox.enter(limits, writingTo: Directory(path: "/tmp"))
            var number: UInt64 = 1
            while number != 0 { number = number &* 3 }
        }
    }

    @Test("files and descriptors are counted")
    func limitsFiles() async throws {
        try await Folder.with { folder in
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String] in
                let work = try Directory(path: path)
                let limits = SandboxLimits(memory: nil, processorSeconds: nil, fileSize: 1_000, openFiles: 64)
                _ = try Sandbox.enter(limits, writingTo: work)
                signal(SIGXFSZ, SIG_IGN)
                let file = try work.create(song, mode: 0o644)
                try file.write([UInt8](repeating: 0, count: 1_000))
                #expect(throws: SystemError(EFBIG, "pwrite")) { try file.write([0], at: 1_000) }
                var open: [Descriptor] = []
                while open.count < 64, let more = try? work.reopened() { open.append(more.descriptor) }
                exit(open.count < 64 ? 0 : 1)
            }
        }
    }

    @Test(
        "rights that a kernel does not know are not asked for",
        arguments: [(1, 13), (2, 14), (3, 15), (4, 15), (7, 16)])
    func knowsVersions(version: Int, bits: Int) {
        #expect(Landlock.FileRights.known(to: version).rawValue == (1 << UInt64(bits)) - 1)
    }
}

extension SandboxLimits {
    fileprivate static let tight = SandboxLimits(memory: nil, processorSeconds: 10)
}

/// Reads a limit of a process, if that may be: 0 or -1.
private func prlimit(_ process: pid_t) -> Int32 {
    typealias Call = @convention(c) (pid_t, UInt32, UnsafeRawPointer?, UnsafeMutableRawPointer?) -> Int32
    guard let call = dlsym(nil, "prlimit") else { return -2 }
    var limit = rlimit()
    return unsafeBitCast(call, to: Call.self)(process, RLIMIT_CORE.rawValue, nil, &limit)
}
