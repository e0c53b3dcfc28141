import Core
import Support
import Testing

@testable import Audio

@Suite("Half a copy does not pass for a short song")
struct TruncationTests {
    @Test("a file cut off anywhere is called so", arguments: SoundFixture.Format.allCases, [0.3, 0.6, 0.9])
    func findsCut(format: SoundFixture.Format, part: Double) throws {
        let noise = Samples.noise(seconds: 3, sampleRate: format.sampleRate)
        let bytes = try SoundFixture(noise, as: format, sampleRate: format.sampleRate).bytes
        let cut = try SoundFixture(bytes: Array(bytes.prefix(Int(Double(bytes.count) * part))))
        #expect(try cut.problem()?.type == .audioTruncated)
    }

    @Test("the lengths promised and found are told")
    func tellsLengths() throws {
        let bytes = try SoundFixture(Samples.noise(seconds: 3)).bytes
        let cut = try SoundFixture(bytes: Array(bytes.prefix(WAV.headerSize + 2 * 88_200)))
        #expect(
            try cut.problem()?.detail
                == "The header promises 3.0 seconds, but the file ends after 2.0 seconds.")
    }

    @Test("an absurd promise is neither believed nor allocated")
    func ignoresPromise() throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 1)).bytes
        bytes.replaceLittleEndian(at: WAV.dataLength, with: UInt32(1_900_000_000))
        let problem = try #require(try SoundFixture(bytes: bytes).problem(longestSeconds: 10))
        #expect(problem.type == .audioTruncated)
        #expect(problem.detail.contains("5 hours 59 minutes"))
    }

    @Test("damage in the middle is told from the end", arguments: [SoundFixture.Format.flac, .mp3])
    func findsDamage(format: SoundFixture.Format) throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 3), as: format).bytes
        var random = SeededRandom(seed: 2)
        let middle = bytes.count / 2
        for index in middle..<middle + 3_000 {
            bytes[index] = UInt8.random(in: 0...255, using: &random) & 0x7F
        }
        #expect(try SoundFixture(bytes: bytes).problem()?.type == .audioTruncated)
    }

    @Test("a few missing bytes are forgiven")
    func forgivesLittle() throws {
        let bytes = try SoundFixture(Samples.noise(seconds: 3)).bytes
        #expect(try SoundFixture(bytes: bytes.dropLast(1_000)).problem() == nil)
    }
}
