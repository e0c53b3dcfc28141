import Core
import Glibc
import Testing

@testable import Audio

@Suite("Recording")
struct RecordingTests {
    @Test(
        "every format decodes to one channel at 44.1 kHz, in full length",
        arguments: SoundFixture.Format.allCases)
    func decodes(format: SoundFixture.Format) throws {
        let sine = Samples.sine(440, seconds: 2, sampleRate: format.sampleRate)
        let fixture = try SoundFixture(sine, as: format, sampleRate: format.sampleRate)
        let (container, samples, read) = try fixture.withRecording {
            ($0.container, try $0.allSamples(), $0.fractionRead)
        }
        #expect(container == format.container)
        #expect(abs(samples.count - 2 * 44_100) <= 1)
        let power = samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)
        #expect(abs(power - 0.125) < 0.005)
        #expect(read == 1)
    }

    @Test(
        "a click stays where it is at any sampling rate", arguments: [8_000, 22_050, 44_100, 48_000, 96_000])
    func keepsTimes(sampleRate: Int) throws {
        let click = Samples.click(at: 1.25, seconds: 2, sampleRate: sampleRate)
        let samples = try SoundFixture(click, sampleRate: sampleRate).decoded()
        let loudest = try #require(samples.indices.max { abs(samples[$0]) < abs(samples[$1]) })
        #expect(abs(Double(loudest) / 44_100 - 1.25) < 0.001)
        #expect(abs(samples.count - 88_200) <= 1)
    }

    @Test("channels are mixed down to their mean", arguments: [1, 2, 5])
    func mixesDown(channels: Int) throws {
        let frame = (1...channels).map { Float($0) / 10 }
        let constant = (0..<44_100).flatMap { _ in frame }
        let samples = try SoundFixture(constant, as: .wavFloat, channels: channels).decoded()
        let mean = frame.reduce(0, +) / Float(channels)
        #expect(samples.count == 44_100)
        #expect(samples.allSatisfy { abs($0 - mean) < 1e-4 })
    }

    @Test("blocks are small and never empty", arguments: [8_000, 44_100, 192_000])
    func boundsBlocks(sampleRate: Int) throws {
        let noise = Samples.noise(seconds: 1, sampleRate: sampleRate)
        let blocks = try SoundFixture(noise, sampleRate: sampleRate).withRecording { recording in
            var blocks: [Int] = []
            while let block = try recording.nextBlock() { blocks.append(block.count) }
            #expect(try recording.nextBlock() == nil)
            return blocks
        }
        #expect(blocks.allSatisfy { (1...65_536).contains($0) })
        #expect(abs(blocks.reduce(0, +) - 44_100) <= 1)
    }

    @Test("where the descriptor stands does not matter, and it stays there")
    func ignoresOffset() throws {
        let fixture = try SoundFixture(Samples.noise(seconds: 1))
        #expect(lseek(fixture.descriptor, 1_000, SEEK_SET) == 1_000)
        #expect(try fixture.decoded().count == 44_100)
        #expect(lseek(fixture.descriptor, 0, SEEK_CUR) == 1_000)
    }

    @Test("what is no number becomes silence, what is too large becomes finite")
    func disarmsSamples() throws {
        var samples = Samples.sine(440, seconds: 1)
        samples.replaceSubrange(100..<104, with: [.nan, .infinity, -.infinity, 3e38])
        let decoded = try SoundFixture(samples, as: .wavFloat).decoded()
        #expect(decoded[100..<103].allSatisfy { $0 == 0 })
        #expect(decoded[103] == 1_000)
        #expect(decoded[200] == samples[200])
    }

    @Test("reading stops as soon as the allowed length is passed")
    func stopsAtLimit() throws {
        try SoundFixture(Samples.noise(seconds: 10)).withRecording(longestSeconds: 3) { recording in
            var heard = 0
            let problem = #expect(throws: Problem.self) {
                while let block = try recording.nextBlock() { heard += block.count }
            }
            #expect(problem?.type == .audioTooLong)
            #expect(heard <= 3 * 44_100)
            #expect(recording.fractionRead < 0.4)
        }
    }

    @Test("a recording of exactly the allowed length passes")
    func acceptsLimit() throws {
        #expect(try SoundFixture(Samples.noise(seconds: 3)).problem(longestSeconds: 3) == nil)
    }
}
