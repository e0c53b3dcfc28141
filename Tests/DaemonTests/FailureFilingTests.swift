import Core
import Ledger
import Testing
import Wire

@testable import Daemon

@Suite("The filing of a failure", .timeLimit(.minutes(10)))
struct FailureFilingTests {
    @Test("puts the recording into Failed and says beside it what happened and what to do")
    func files() async throws {
        try await Studio.with { studio in
            let job = try await failed("My Song.wav", in: studio)
            try await file(job, in: studio)
            #expect(try studio.names(in: "Failed") == ["My Song.wav", "My Song.why.txt"])
            #expect(try studio.text(of: "Failed/My Song.wav") == "la la la")
            #expect(
                try studio.text(of: "Failed/My Song.why.txt") == """
                    My Song.wav

                    The recording is silent.
                    It is so.

                    What to do: Do this.

                    (Drumscribe, job \(job.id), audio_silent)

                    """)
            let filed = try await studio.house.ledger.job(job.id)
            #expect(filed.original == .failed)
            #expect(try studio.copies() == [try #require(job.staging).key])
        }
    }

    @Test("overwrites nothing of the owner's")
    func numbers() async throws {
        try await Studio.with { studio in
            try studio.write("older", to: "Failed/song.wav")
            try studio.write("older", to: "Failed/song.why.txt")
            try await file(failed("song.wav", in: studio), in: studio)
            #expect(
                try studio.names(in: "Failed") == [
                    "song (2).wav", "song (2).why.txt", "song.wav", "song.why.txt",
                ])
            #expect(try studio.text(of: "Failed/song.why.txt") == "older")
        }
    }

    @Test("leaves a note alone where the owner has taken the recording away")
    func missesOriginal() async throws {
        try await Studio.with { studio in
            let job = try await failed("song.wav", in: studio)
            try studio.remove("Inbox/.processing/\(job.id)-song.wav")
            try await file(job, in: studio)
            #expect(try studio.names(in: "Failed") == ["song.why.txt"])
            #expect(try await studio.house.ledger.job(job.id).original == .gone)
        }
    }

    @Test("is made once, though a stop comes behind any step", arguments: ["file", "explain"])
    func survivesStop(behind verb: String) async throws {
        try await Studio.with { studio in
            let job = try await failed("song.wav", in: studio)
            studio.courier.meddle(after: { $0.verb == verb ? .unavailable : nil })
            await #expect(throws: DeliveryFault.unavailable) { try await file(job, in: studio) }
            studio.courier.meddle()
            try await file(job, in: studio)
            #expect(try studio.names(in: "Failed") == ["song.wav", "song.why.txt"])
        }
    }

    @Test("a refused file comes to Failed straight from the inbox")
    func filesRefused() async throws {
        try await Studio.with { studio in
            try studio.write("much", to: "Inbox/song.wav")
            let arrival = try await studio.arrival("song.wav")
            let submission = Submission(
                owner: try await studio.anna().id, name: arrival.name, stamp: arrival.sighting.stamp,
                title: "song")
            let job = try await studio.house.ledger.refuse(
                submission, because: problem, at: studio.clock.wall
            ).job
            try await file(job, in: studio)
            #expect(try studio.names(in: "Failed") == ["song.wav", "song.why.txt"])
            #expect(try studio.names(in: "Inbox") == [".processing"])
            #expect(try studio.names(in: "Inbox/.processing") == [])
        }
    }

    @Test("a recording that was called off is not called a failure")
    func filesCancelled() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            try await studio.house.ledger.cancel(job.id, at: studio.clock.wall)
            let deliverer = Deliverer(studio.house)
            await deliverer.bring(job.id)
            try await studio.until {
                try await studio.house.ledger.job(job.id).phase == .cancelled(filed: true)
            }
            let note = try studio.text(of: "Failed/song.why.txt")
            #expect(note.contains("This recording was not transcribed."))
            #expect(note.contains("move it to Inbox"))
            await deliverer.stop()
        }
    }

    private let problem = Problem(.audioSilent, detail: "It is so.", advice: "Do this.")

    private func failed(_ name: String, in studio: Studio) async throws -> JobRecord {
        studio.executor.answer(.problem(.audioSilent))
        return try await studio.finished(name)
    }

    private func file(_ job: JobRecord, in studio: Studio) async throws {
        let job = try await studio.house.ledger.job(job.id)
        try await FailureFiling(house: studio.house, job: job, problem: job.problem ?? problem).run()
    }
}
