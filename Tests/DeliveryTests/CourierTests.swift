import Core
import Glibc
import LinuxKit
import Testing
import Wire

@testable import Delivery

/// The same errands by both couriers. The one in a process of its own needs root.
@Suite("Courier", .timeLimit(.minutes(10)))
struct CourierTests {
    /// Who carries, and so who owns what is delivered.
    enum Way: CaseIterable {
        case local, root, service

        static let possible = geteuid() == 0 ? allCases : [.local]

        var rank: CourierProgram.Rank? {
            switch self {
            case .local: nil
            case .root: .root
            case .service: .service
            }
        }
    }

    static let anna: UInt32 = 12_345

    @Test("a recording goes its way from inbox to outbox", arguments: Way.possible)
    func delivers(way: Way) async throws {
        try await with(way) { studio, courier, owner in
            let recording = try await accept(studio, courier)
            let job = recording.job
            let files = [(name: FileName.page, contents: try studio.product("a page"))]
            let staged = try await courier.stage(job, files, at: .anna)
            let folder = try await courier.publish(job, staged.identity, as: .title, at: .anna)
            #expect(try await courier.publish(job, staged.identity, as: .title, at: .anna) == folder)
            #expect(try await courier.file(recording, in: .results(folder), at: .anna) == .song)
            #expect(try studio.names(in: "Outbox/song") == ["song.pdf", "song.wav"])
            #expect(try studio.text(.page, in: "Outbox/song") == "a page")
            #expect(try studio.status(folder, in: "Outbox")?.owner == owner)
            #expect(try studio.status(.page, in: "Outbox/song")?.owner == owner)
            for file in staged.files { try await courier.retire(file, from: .results(folder), at: .anna) }
            await #expect(throws: DeliveryFault.refused) {
                try await courier.retireFolder(folder, staged.identity, at: .anna)
            }
            #expect(try studio.names(in: "Outbox/song") == ["song.wav"])
        }
    }

    @Test("a recording that fails is found with a note beside it", arguments: Way.possible)
    func explains(way: Way) async throws {
        try await with(way) { studio, courier, owner in
            let recording = try await accept(studio, courier)
            let name = try await courier.file(recording, in: .failed, at: .anna)
            let note = try await courier.explain(recording.job, beside: name, "Job 17: silence.", at: .anna)
            #expect(try studio.names(in: "Failed") == ["song.wav", "song.why.txt"])
            #expect(try studio.status(note.name, in: "Failed")?.owner == owner)
            #expect(try studio.status(note.name, in: "Failed")?.stamp == note.stamp)
        }
    }

    @Test("a recording that is called off goes back", arguments: Way.possible)
    func restores(way: Way) async throws {
        try await with(way) { studio, courier, _ in
            let recording = try await accept(studio, courier)
            #expect(try await courier.restore(recording, at: .anna) == .song)
            #expect(try await courier.list(.anna).map(\.stamp).contains(recording.stamp))
        }
    }

    @Test("a long listing arrives whole", arguments: Way.possible, [0, 127, 128, 129, 1_000])
    func lists(way: Way, count: Int) async throws {
        try await with(way) { studio, courier, _ in
            let inbox = try studio.folder("Inbox")
            for number in 0..<count { _ = try inbox.create(FileName("\(number).wav"), mode: 0o644) }
            let files = try await courier.list(.anna)
            #expect(files.count == count + 1)
            #expect(files.count { $0.kind == .regular } == count)
        }
    }

    @Test("faults come back as they are", arguments: Way.possible)
    func faults(way: Way) async throws {
        try await with(way) { studio, courier, _ in
            let stamp = try studio.write(.other, in: "")
            await #expect(throws: DeliveryFault.vanished) {
                try await courier.open(.song, expecting: stamp, at: .anna)
            }
            await #expect(throws: DeliveryFault.rootAbsent) { try await courier.probe(FileName("nobody")) }
            try await courier.probe(.anna)
            let many = try (0...Int(CourierRequest.mostFiles)).map {
                (try FileName("\($0)"), try studio.product("x"))
            }
            if way != .local {
                await #expect(throws: DeliveryFault.misunderstood) {
                    try await courier.stage(JobID(1), many.map { (name: $0.0, contents: $0.1) }, at: .anna)
                }
            }
        }
    }

    @Test("homes are the visible folders in the root", arguments: Way.possible)
    func findsHomes(way: Way) async throws {
        try await with(way) { studio, courier, owner in
            #expect(mkdir(studio.path + "/.hidden", 0o755) == 0)
            #expect(symlink("anna", studio.path + "/link") == 0)
            let homes = try await courier.homes()
            #expect(homes == [Home(name: .anna, owner: owner)])
        }
    }

    @Test("a root that is not there is told apart from one that is empty")
    func missesRoot() async throws {
        try await Studio.with { studio in
            let courier = LocalCourier(root: studio.path + "/nowhere")
            await #expect(throws: DeliveryFault.rootAbsent) { try await courier.homes() }
            await #expect(throws: DeliveryFault.rootAbsent) { try await courier.prepare(.anna) }
            let homes = try await LocalCourier(root: studio.path + "/anna").homes()
            #expect(homes == [])
        }
    }

    /// Anna's home, empty and ready, with a courier and the user who will own what it makes.
    private func with(
        _ way: Way, _ body: (Studio, any Courier, UInt32) async throws -> Void
    ) async throws {
        try await Studio.with { studio in
            guard let rank = way.rank else {
                let courier = LocalCourier(root: studio.path)
                try await courier.prepare(.anna)
                return try await body(studio, courier, geteuid())
            }
            try studio.give(to: Self.anna)
            let program = try CourierProgram(for: studio, as: rank)
            let courier = RemoteCourier(socket: program.socket, root: studio.path)
            try await courier.prepare(.anna)
            try await body(studio, courier, Self.anna)
        }
    }

    /// A file once nobody has it open for writing. A child that another test is starting may have, for a moment.
    private func settled(_ name: FileName, _ courier: any Courier) async throws -> ListedFile {
        while true {
            let seen = try #require(try await courier.list(.anna).first { $0.name == name })
            if seen.writer == .absent { return seen }
            #expect(seen.writer == .present)
        }
    }

    /// Drops a recording, and takes it in as the daemon does.
    private func accept(_ studio: Studio, _ courier: any Courier) async throws -> Original {
        try studio.write(.song, in: "Inbox")
        try studio.give(to: studio.owner(), "Inbox/song.wav")
        let seen = try await settled(.song, courier)
        let opened = try await courier.open(.song, expecting: seen.stamp, at: .anna)
        #expect(try opened.file.read(atMost: 100) == Array("la la la".utf8))
        let original = Original(job: JobID(17), name: .song, stamp: seen.stamp)
        try await courier.take(original, at: .anna)
        #expect(try studio.names(in: "Inbox/.processing") == ["17-song.wav"])
        return original
    }
}
