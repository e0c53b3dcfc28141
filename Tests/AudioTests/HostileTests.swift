import Core
import Support
import Testing

@testable import Audio

@Suite("Strangers' bytes")
struct HostileTests {
    /// A file with a few bytes changed, mostly in its header.
    private func mutation(of bytes: [UInt8], seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        var mutated = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let reach = Bool.random(using: &random) ? min(80, bytes.count) : bytes.count
            let extreme: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF]
            let index = Int.random(in: 0..<reach, using: &random)
            mutated[index] = extreme.randomElement(using: &random) ?? 0
        }
        return Array(mutated.prefix(Int.random(in: 1...2 * mutated.count, using: &random)))
    }

    @Test("end in sound or in a problem, never in a crash", arguments: SoundFixture.Format.allCases)
    func survives(format: SoundFixture.Format) throws {
        let noise = Samples.noise(seconds: 0.3, sampleRate: format.sampleRate)
        let bytes = try SoundFixture(noise, as: format, sampleRate: format.sampleRate).bytes
        for seed in 0..<60 {
            let fixture = try SoundFixture(bytes: mutation(of: bytes, seed: UInt64(seed)))
            let type = try fixture.problem(longestSeconds: 5)?.type
            #expect(type != .internalError, "seed \(seed)")
        }
    }

    @Test(
        "behind every signature end in a problem",
        arguments: ["RIFF....WAVE", "FORM....AIFF", "fLaC", "OggS", "caff", "ID3"])
    func refusesNoise(signature: String) throws {
        var random = SeededRandom(seed: 3)
        let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(try SoundFixture(bytes: Array(signature.utf8) + noise).problem(longestSeconds: 5) != nil)
    }

    @Test("a container of nothing but tiny chunks is left after a while")
    func leavesEndlessChunks() throws {
        let chunk = Array("junk".utf8) + [0, 0, 0, 0]
        let bytes = Array("RIFF....WAVE".utf8) + (0..<20_000).flatMap { _ in chunk }
        let fixture = try SoundFixture(bytes: bytes)
        #expect(SampleChunk(in: try FileBytes(descriptor: fixture.descriptor), layout: .riff) == nil)
    }
}
