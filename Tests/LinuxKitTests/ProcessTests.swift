import Core
import Glibc
import Support
import Testing

@testable import LinuxKit

@Suite("Processes", .timeLimit(.minutes(10)))
struct ProcessTests {
    @Test("a child has the descriptors that it was given, and no other")
    func inheritsNothing() async throws {
        try await Folder.with { folder in
            let leak = Descriptor(owning: try openNull(keptOnExec: true))
            let leakedNumber = leak.use { "\($0)" }
            let output = try folder.directory.create(song, mode: 0o644)
            let child = try ChildProcess.spawn(
                "/bin/sh", named: "sh",
                arguments: ["-c", "echo /proc/$$/fd/*; readlink /proc/$$/fd/0; echo $A"],
                environment: ["A=1"], descriptors: [nil, output, nil, output])
            #expect(waitpid(child.number, nil, 0) == child.number)
            let lines = try folder.text(song).split(separator: "\n")
            let numbers = lines[0].split(separator: " ").compactMap { $0.split(separator: "/").last }
            // The shell itself opens one or two more.
            #expect(!numbers.contains { $0 == leakedNumber })
            #expect(Set(numbers).isSuperset(of: ["0", "1", "2", "3"]))
            #expect(lines.dropFirst() == ["/dev/null", "1"])
            withExtendedLifetime(leak) {}
        }
    }

    @Test("a program that is not there is an error")
    func refusesMissing() {
        #expect(throws: SystemError(ENOENT, "posix_spawn /nowhere")) {
            try ChildProcess.spawn("/nowhere", named: "x", arguments: [], descriptors: [])
        }
    }

    @Test("a descriptor is closed when its last owner lets go")
    func closes() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        let reading = Descriptor(owning: ends[0])
        do { _ = Descriptor(owning: ends[1]) }
        var byte: UInt8 = 0
        #expect(reading.use { read($0, &byte, 1) } == 0)
    }

    @Test("a lock is held once, and given back with its value")
    func locks() async {
        // In a process of its own: a child that another test is starting would hold the lock a moment longer.
        await #expect(processExitsWith: .success) {
            try await Folder.with { folder in
                var held = try FileLock.take(song, in: folder.directory)
                #expect(held != nil)
                #expect(try FileLock.take(song, in: folder.directory) == nil)
                held = nil
                #expect(try FileLock.take(song, in: folder.directory) != nil)
            }
        }
    }

    @Test("who becomes a user cannot go back", .enabled(if: geteuid() == 0))
    func becomes() async {
        await #expect(processExitsWith: .success) {
            try ThisProcess.become(user: 12_345, group: 12_345, groups: [12_345, 12_346])
            var groups = [gid_t](repeating: 0, count: 8)
            let count = getgroups(8, &groups)
            let isThatUser = geteuid() == 12_345 && getuid() == 12_345 && getgid() == 12_345
            guard isThatUser, Array(groups.prefix(Int(count))) == [12_345, 12_346] else { exit(1) }
            guard setuid(0) != 0, seteuid(0) != 0, setgid(0) != 0, open("/etc/shadow", O_RDONLY) < 0 else {
                exit(2)
            }
            exit(0)
        }
    }

    @Test("nobody becomes another without the right to", .enabled(if: geteuid() == 0))
    func cannotBecome() async {
        await #expect(processExitsWith: .success) {
            try ThisProcess.become(user: 12_345, group: 12_345, groups: [])
            #expect(throws: SystemError(EPERM, "setresuid")) {
                try ThisProcess.become(user: 12_346, group: 12_346, groups: [])
            }
            exit(geteuid() == 12_345 ? 0 : 1)
        }
    }
}
