import Core
import FoundationEssentials
import Testing

@testable import Daemon

@Suite("The workshop", .timeLimit(.minutes(10)))
struct WorkshopTests {
    @Test("is swept of what no job refers to, and of nothing else")
    func sweeps() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let left = try await studio.admit("left.wav")
            let kept = try #require(job.staging)
            #expect(try await studio.house.workshop.sweep(keeping: [kept.key]) == 1)
            #expect(try studio.copies() == [kept.key])
            #expect(left.staging != nil)
        }
    }

    @Test("a stranger's folder in it stays and keeps no daemon from its start")
    func sparesStrangers() async throws {
        try await Studio.with { studio in
            try FileManager.default.createDirectory(
                atPath: studio.path + "/staging/stranger/inside", withIntermediateDirectories: true)
            try await studio.admit("left.wav")
            #expect(try await studio.house.workshop.sweep(keeping: []) == 1)
            #expect(try studio.copies() == ["stranger"])
        }
    }
}
