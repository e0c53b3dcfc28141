import Core
import Ledger
import Testing
import Wire

@testable import Daemon

@Suite("A delivery", .timeLimit(.minutes(10)))
struct OutboxDeliveryTests {
    @Test("brings the sheets under their owner's names, and the recording beside them")
    func delivers() async throws {
        try await Studio.with { studio in
            let job = try await studio.delivered("My Song.wav")
            #expect(try studio.names(in: "Outbox") == ["My Song"])
            #expect(try studio.names(in: "Outbox/My Song") == sheets(of: "My Song"))
            #expect(try studio.text(of: "Outbox/My Song/My Song.pdf") == "This is song.pdf.")
            #expect(try studio.text(of: "Outbox/My Song/My Song.wav") == "la la la")
            #expect(job.original == .outbox)
            #expect(try studio.names(in: "Inbox/.processing") == [])
            #expect(try studio.copies() == [])
            let artifacts = try await studio.house.ledger.artifacts(of: job.id)
            #expect(artifacts.map(\.name.display).sorted() == sheets(of: "My Song"))
            #expect(artifacts.count { $0.kind == .original } == 1)
        }
    }

    @Test(
        "ends once and whole after a stop behind any of its steps",
        arguments: ["stage", "publish", "file"])
    func survivesStop(behind verb: String) async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            studio.courier.meddle(after: { $0.verb == verb ? .unavailable : nil })
            await #expect(throws: DeliveryFault.unavailable) { try await studio.deliver(job) }
            #expect(try await studio.state(of: job) == .finished)
            studio.courier.meddle()
            try await studio.deliver(job)
            #expect(try await studio.state(of: job) == .delivered)
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Outbox/song") == sheets(of: "song"))
        }
    }

    @Test("ends once after a stop between the recording's filing and the last line in the ledger")
    func survivesStopBeforeRecord() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            let ready = try await studio.house.ledger.job(job.id)
            try await studio.deliver(job)
            // As if the last transaction had not happened: the same steps are made once more.
            guard case .finished(let result, _, _) = ready.phase,
                case .delivered(_, let delivery) = try await studio.house.ledger.job(job.id).phase
            else { throw DeliveryFault.misunderstood }
            await #expect(throws: LedgerError.illegalMove(job.id, from: .delivered, .deliver)) {
                try await OutboxDelivery(house: studio.house, job: ready, result: result).run(
                    prepared: delivery.identity)
            }
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Outbox/song") == sheets(of: "song"))
        }
    }

    @Test("takes the next name where there is something already")
    func numbers() async throws {
        try await Studio.with({ $0.tiers[0].duplicates = .run }) { studio in
            try studio.write("a user's own", to: "Outbox/song")
            _ = try await studio.delivered("song.wav")
            _ = try await studio.delivered("song.mp3")
            #expect(try studio.names(in: "Outbox") == ["song", "song (2)", "song (3)"])
            #expect(try studio.text(of: "Outbox/song") == "a user's own")
            #expect(try studio.names(in: "Outbox/song (2)") == sheets(of: "song"))
            #expect(try studio.names(in: "Outbox/song (3)").contains("song.mp3"))
        }
    }

    @Test("makes an outbox that is missing")
    func makesOutbox() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            try studio.remove("Outbox")
            try await studio.deliver(job)
            #expect(try studio.names(in: "Outbox") == ["song"])
        }
    }

    @Test("goes on without a recording that its owner has taken away")
    func missesOriginal() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            try studio.remove("Inbox/.processing/\(job.id)-song.wav")
            try await studio.deliver(job)
            let done = try await studio.house.ledger.job(job.id)
            #expect(done.original == .gone && done.state == .delivered)
            #expect(try studio.names(in: "Outbox/song") == sheets(of: "song").filter { $0 != "song.wav" })
        }
    }

    @Test("stages anew where somebody has removed what was staged")
    func stagesAnew() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            studio.courier.meddle(before: { $0.verb == "publish" ? .unavailable : nil })
            await #expect(throws: DeliveryFault.unavailable) { try await studio.deliver(job) }
            try studio.remove("Outbox/.drumscribe.\(job.id).tmp")
            studio.courier.meddle()
            try await studio.deliver(job)
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Outbox/song") == sheets(of: "song"))
        }
    }

    private func sheets(of song: String) -> [String] {
        (FakeExecutor.endings + ["wav"]).map { "\(song).\($0)" }
    }
}

extension CourierRequest {
    /// The name of the case.
    var verb: String {
        switch self {
        case .prepare: "prepare"
        case .list: "list"
        case .open: "open"
        case .take: "take"
        case .stage: "stage"
        case .publish: "publish"
        case .file: "file"
        case .explain: "explain"
        case .restore: "restore"
        case .retire: "retire"
        case .retireFolder: "retireFolder"
        case .probe: "probe"
        case .announce: "announce"
        }
    }
}
