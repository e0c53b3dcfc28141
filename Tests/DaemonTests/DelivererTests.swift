import Core
import Ledger
import Testing
import Wire

@testable import Daemon

@Suite("The deliverer", .timeLimit(.minutes(10)))
struct DelivererTests {
    @Test(
        "waits as long as the trouble lasts, says why, and goes on",
        arguments: [
            (DeliveryFault.full, WaitingReason.diskFull), (.rootAbsent, .rootAbsent),
            (.unavailable, .rootAbsent), (.unwritable, .outboxUnwritable), (.io(5), .outboxUnwritable),
        ])
    func waits(fault: DeliveryFault, reason: WaitingReason) async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            studio.courier.meddle(before: { $0.verb == "stage" ? fault : nil })
            let deliverer = Deliverer(studio.house)
            await deliverer.bring(job.id)
            try await studio.until { try await studio.house.ledger.job(job.id).phase.wait?.reason == reason }
            studio.courier.meddle()
            try await studio.advancing {
                try await studio.until { try await studio.state(of: job) == .delivered }
            }
            #expect(try studio.names(in: "Outbox") == ["song"])
            await deliverer.stop()
        }
    }

    @Test("waits where the outbox is something else")
    func waitsForOutbox() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            try studio.remove("Outbox")
            try studio.write("in the way", to: "Outbox")
            let deliverer = Deliverer(studio.house)
            await deliverer.bring(job.id)
            try await studio.until {
                try await studio.house.ledger.job(job.id).phase.wait?.reason == .outboxUnwritable
            }
            try studio.remove("Outbox")
            try await studio.advancing {
                try await studio.until { try await studio.state(of: job) == .delivered }
            }
            await deliverer.stop()
        }
    }

    @Test("stops in the middle of trouble, and a new one takes everything up")
    func resumes() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            let refused = try await studio.admit("other.wav")
            try await studio.house.ledger.cancel(refused.id, at: studio.clock.wall)
            studio.courier.meddle(before: { _ in .rootAbsent })
            let first = Deliverer(studio.house)
            try await first.resume()
            try await studio.until {
                try await studio.house.ledger.job(job.id).phase.wait?.reason == .rootAbsent
            }
            await first.stop()
            studio.courier.meddle()
            try await Deliverer(studio.house).resume()
            try await studio.until {
                let filed = try await studio.house.ledger.job(refused.id).phase == .cancelled(filed: true)
                return try await studio.state(of: job) == .delivered && filed
            }
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Failed") == ["other.wav", "other.why.txt"])
        }
    }

    @Test("has nothing to bring of a job that is on its way")
    func leavesQueued() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let deliverer = Deliverer(studio.house)
            await deliverer.bring(job.id)
            await deliverer.stop()
            #expect(try await studio.state(of: job) == .queued)
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    @Test("brings a job that was called for again while it was looked at")
    func looksAgain() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let deliverer = Deliverer(studio.house)
            for _ in 0..<50 { await deliverer.bring(job.id) }
            _ = await Carrier(house: studio.house).carry(job.id)
            await deliverer.bring(job.id)
            try await studio.until { try await studio.state(of: job) == .delivered }
        }
    }
}
