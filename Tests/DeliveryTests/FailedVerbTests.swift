import Core
import LinuxKit
import Testing
import Wire

@testable import Delivery

@Suite("A home's failed recordings")
struct FailedVerbTests {
    private let job = JobID(17)

    @Test("a note says why, once")
    func explains() async throws {
        try await Studio.withHome { studio, home in
            let note = try home.explain(job, .song, "Job 17: silence.")
            #expect(note.name.text == "song.why.txt")
            #expect(try studio.text(note.name, in: "Failed") == "Job 17: silence.")
            #expect(try studio.status(note.name, in: "Failed")?.stamp == note.stamp)
            #expect(try home.explain(job, .song, "Job 17: silence.") == note)
            #expect(try studio.names(in: "Failed") == ["song.why.txt"])
        }
    }

    @Test("another note of the name stays", arguments: ["Job 16: silence.", "Mine.", ""])
    func numbers(text: String) async throws {
        try await Studio.withHome { studio, home in
            try studio.write(FileName("song.why.txt"), in: "Failed", text)
            let note = try home.explain(job, .song, "Job 17: silence.")
            #expect(note.name.text == "song (2).why.txt")
            #expect(try home.explain(job, .song, "Job 17: silence.") == note)
            #expect(try studio.text(FileName("song.why.txt"), in: "Failed") == text)
        }
    }

    @Test("a note that a crash has left half written is written anew")
    func survivesCrash() async throws {
        try await Studio.withHome { studio, home in
            try studio.write(FileName(".drumscribe.17.why.tmp"), in: "Failed", "Job 17: sil")
            let note = try home.explain(job, .song, "Job 17: silence.")
            #expect(try studio.names(in: "Failed") == ["song.why.txt"])
            #expect(try studio.text(note.name, in: "Failed") == "Job 17: silence.")
        }
    }

    @Test("a link is no note")
    func refusesLinks() async throws {
        try await Studio.withHome { studio, home in
            try studio.write(.other, in: "", "Job 17: silence.")
            try studio.symlink("song.why.txt", in: "Failed", to: "../other.wav")
            #expect(try home.explain(job, .song, "Job 17: silence.").name.text == "song (2).why.txt")
        }
    }
}
