import Core
import Glibc
import LinuxKit
import Testing
import Wire

@testable import Delivery

/// Who may ask the courier, and what it may do then. Needs root.
@Suite("The courier's privileges", .enabled(if: geteuid() == 0), .timeLimit(.minutes(10)))
struct CourierPrivilegeTests {
    @Test(
        "a home of root's is refused, and one below the lowest user", arguments: CourierProgram.Rank.allCases)
    func refusesRoot(rank: CourierProgram.Rank) async throws {
        try await Studio.with { studio in
            let program = try CourierProgram(for: studio, as: rank, options: ["--lowest-uid", "2000"])
            let courier = RemoteCourier(socket: program.socket, root: studio.path)
            for owner: UInt32 in [0, 1, 999, 1_999] {
                try studio.give(to: owner)
                await #expect(throws: DeliveryFault.refused) { try await courier.prepare(.anna) }
            }
            try studio.give(to: 2_000)
            try await courier.prepare(.anna)
            #expect(try studio.names(in: "") == ["Failed", "Inbox", "Outbox"])
        }
    }

    @Test("the user's rights are the courier's", arguments: CourierProgram.Rank.allCases)
    func hasUsersRights(rank: CourierProgram.Rank) async throws {
        try await withAnna(rank) { studio, courier in
            let stamp = try studio.write(.song, in: "Inbox")
            #expect(chmod(studio.path + "/anna/Inbox/song.wav", 0o600) == 0)
            await #expect(throws: DeliveryFault.refused) {
                try await courier.open(.song, expecting: stamp, at: .anna)
            }
            try studio.give(to: 0, "Outbox")
            await #expect(throws: DeliveryFault.unwritable) { try await courier.probe(.anna) }
            let page = try studio.product("a page")
            await #expect(throws: DeliveryFault.unwritable) {
                try await courier.stage(JobID(1), [(name: .page, contents: page)], at: .anna)
            }
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    @Test("a readable file of somebody else's is refused", arguments: CourierProgram.Rank.allCases)
    func refusesForeign(rank: CourierProgram.Rank) async throws {
        try await withAnna(rank) { studio, courier in
            let stamp = try studio.write(.song, in: "Inbox")
            await #expect(throws: DeliveryFault.refused) {
                try await courier.open(.song, expecting: stamp, at: .anna)
            }
        }
    }

    @Test("a private home is served, though the courier itself may not enter it")
    func servesPrivateHome() async throws {
        try await withAnna(.service) { studio, courier in
            #expect(chmod(studio.path + "/anna", 0o700) == 0)
            let again = RemoteCourier(socket: studio.path + "/courier.sock", root: studio.path)
            let files = try await again.list(.anna)
            #expect(files.map(\.name.display) == [".processing"])
        }
    }

    @Test("a child has no power but its user's", arguments: CourierProgram.Rank.allCases)
    func isPowerless(rank: CourierProgram.Rank) async throws {
        let user: UInt32 = rank == .root ? 12_351 : 12_352
        try await withAnna(rank, user: user) { _, courier in
            _ = try await courier.list(.anna)
            let status = try Self.statusOfChild(of: user)
            let ids = [String](repeating: String(user), count: 4)
            #expect(status["Uid"] == ids)
            #expect(status["Gid"] == ids)
            #expect(status["Groups"] == [String(user)])
            for set in ["CapInh", "CapPrm", "CapEff", "CapAmb"] {
                #expect(status[set] == ["0000000000000000"])
            }
            #expect(status["NoNewPrivs"] == ["1"])
            #expect(status["Umask"] == ["0000"])
        }
    }

    @Test("a stranger gets no answer")
    func refusesStranger() async throws {
        try await withAnna(.root) { studio, _ in
            let socket = studio.path + "/courier.sock"
            #expect(chmod(socket, 0o666) == 0)
            await #expect(processExitsWith: .success) { [socket = socket as String] in
                try ThisProcess.become(user: 12_346, group: 12_346, groups: [])
                let connection = try PacketSocket(connectingTo: socket)
                try? connection.send(Packet(CourierGreeting(home: .anna).wireBytes))
                let answer = try? connection.receive()
                exit(answer == nil ? 0 : 1)
            }
        }
    }

    @Test(
        "nonsense ends the connection, and nothing else",
        arguments: [[UInt8](), [0], [9, 9, 9], [1, 0, 4, 0, 65]])
    func survivesNonsense(bytes: [UInt8]) async throws {
        try await withAnna(.root) { studio, courier in
            let connection = try PacketSocket(connectingTo: studio.path + "/courier.sock")
            try connection.send(Packet(bytes))
            if let answer = try? connection.receive() {
                let reply = try CourierReply(wireBytes: answer.bytes)
                guard case .failed = reply else {
                    Issue.record("nonsense was answered with \(reply)")
                    return
                }
            }
            try await courier.probe(.anna)
        }
    }

    private func withAnna(
        _ rank: CourierProgram.Rank, user: UInt32 = CourierTests.anna,
        _ body: (Studio, any Courier) async throws -> Void
    ) async throws {
        try await Studio.with { studio in
            try studio.give(to: user)
            let program = try CourierProgram(for: studio, as: rank)
            let courier = RemoteCourier(socket: program.socket, root: studio.path)
            try await courier.prepare(.anna)
            try await body(studio, courier)
        }
    }

    /// What /proc says of a courier that acts as `user`.
    private static func statusOfChild(of user: UInt32) throws -> [String: [String]] {
        for entry in try Directory(path: "/proc").entries() where entry.status.owner == user {
            guard let file = try? Descriptor.reading(path: "/proc/\(entry.name.display)/status"),
                let bytes = try? file.read(atMost: 1 << 14)
            else { continue }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
                $0.split(separator: ":")
            }
            let fields = lines.filter { $0.count == 2 }.map { line in
                (String(line[0]), line[1].split { $0 == "\t" || $0 == " " }.map { String($0) })
            }
            return Dictionary(fields) { first, _ in first }
        }
        return [:]
    }
}
