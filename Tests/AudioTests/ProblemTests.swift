import Core
import Glibc
import Testing

@testable import Audio

@Suite("What can be wrong with a recording")
struct ProblemTests {
    @Test(
        "the first bytes tell what is no recording, and what is one that we cannot decode",
        arguments: [
            ("hello, this is a letter", ProblemType.invalidAudioFormat, "does not begin like"),
            ("R", .invalidAudioFormat, "does not begin like"),
            ("%PDF-1.7", .invalidAudioFormat, "a PDF document"),
            ("MThd\0\0\0\u{6}", .invalidAudioFormat, "a MIDI file"),
            ("<html>", .invalidAudioFormat, "a web page"),
            ("\0\0\0 ftypM4A \0\0\0\0", .unsupportedCodec, "M4A"),
            ("wvpk1234567890ab", .unsupportedCodec, "WavPack"),
            ("RIFF\0\0\0\0AVI LIST", .unsupportedCodec, "AVI"),
            ("RIFF\0\0\0\0WAVEjunk", .invalidAudioFormat, "begins like WAV"),
            ("fLaC and then nothing", .invalidAudioFormat, "begins like FLAC"),
        ])
    func namesStrangers(text: String, type: ProblemType, words: String) throws {
        let problem = try #require(try SoundFixture(bytes: Array(text.utf8)).problem())
        #expect(problem.type == type)
        #expect(problem.detail.contains(words))
        #expect(problem.advice.contains("WAV") || problem.advice.contains("Copy"))
    }

    @Test(
        "AAC without a container and WMA are named",
        arguments: [[0xFF, 0xF1, 0x50, 0x80], Self.windowsMedia])
    func namesBinaryStrangers(bytes: [UInt8]) throws {
        #expect(
            try SoundFixture(bytes: bytes + [UInt8](repeating: 0, count: 100)).problem()?.type
                == .unsupportedCodec)
    }

    @Test("a file without bytes is empty")
    func findsEmpty() throws {
        #expect(try SoundFixture().problem()?.type == .audioEmpty)
    }

    @Test("a header without sound is empty", arguments: [UInt32(0), 88_200])
    func findsHeaderOnly(promised: UInt32) throws {
        var bytes = try Array(SoundFixture(Samples.noise(seconds: 1)).bytes.prefix(WAV.headerSize))
        bytes.replaceLittleEndian(at: WAV.dataLength, with: promised)
        #expect(try SoundFixture(bytes: bytes).problem()?.type == .audioEmpty)
    }

    @Test(
        "what stays 60 dB below full scale is silent",
        arguments: [(Float(0), true), (0.0009, true), (0.0015, false)])
    func findsSilence(peak: Float, silent: Bool) throws {
        let samples = Samples.sine(440, seconds: 1).map { $0 * 2 * peak }
        let type = try SoundFixture(samples, as: .wavFloat).problem()?.type
        #expect(type == (silent ? .audioSilent : nil))
    }

    @Test("one loud sample at the very end is not silence")
    func hearsLastSample() throws {
        #expect(try SoundFixture(Samples.click(at: 1.9999, seconds: 2, sampleRate: 44_100)).problem() == nil)
    }

    @Test("absurd headers are refused with the figure", arguments: [UInt16(0), 255, 65_535])
    func refusesChannels(channels: UInt16) throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 1)).bytes
        bytes.replaceLittleEndian(at: WAV.channels, with: channels)
        #expect(try SoundFixture(bytes: bytes).problem()?.type == .invalidAudioFormat)
    }

    @Test("absurd sampling rates are refused with the figure", arguments: [UInt32(1), 1_000_000_000])
    func refusesSampleRates(rate: UInt32) throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 1)).bytes
        bytes.replaceLittleEndian(at: WAV.sampleRate, with: rate)
        let problem = try #require(try SoundFixture(bytes: bytes).problem())
        #expect(problem.type == .invalidAudioFormat)
        #expect(problem.detail.contains("\(rate)"))
    }

    @Test("a file larger than allowed is refused before it is read")
    func refusesLarge() throws {
        let problem = try #require(
            try SoundFixture(Samples.noise(seconds: 20)).problem(largestBytes: 1_000_000))
        #expect(problem.type == .fileTooLarge)
        #expect(problem.detail == "The file has 2 MB; at most 1 MB are allowed.")
    }

    @Test("a pipe is no file")
    func refusesPipe() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        let limits = AudioLimits(longestSeconds: 1, largestBytes: 1)
        let problem = #expect(throws: Problem.self) { try Recording(descriptor: ends[0], limits: limits) }
        #expect(problem?.type == .invalidAudioFormat)
    }

    @Test("a descriptor that is not open is our own fault")
    func refusesClosed() {
        let limits = AudioLimits(longestSeconds: 1, largestBytes: 1)
        let problem = #expect(throws: Problem.self) { try Recording(descriptor: -1, limits: limits) }
        #expect(problem?.type == .internalError)
    }

    @Test("a file that cannot be read on is not taken for a short one")
    func tellsReadFailures() throws {
        let fixture = try SoundFixture(Samples.noise(seconds: 20))
        try fixture.withRecording { recording in
            _ = try recording.nextBlock()
            let elsewhere = open("/", O_RDONLY | O_CLOEXEC)
            // From here on the descriptor is that of a folder: reading fails.
            #expect(dup2(elsewhere, fixture.descriptor) == fixture.descriptor)
            close(elsewhere)
            let problem = #expect(throws: Problem.self) { try recording.allSamples() }
            #expect(problem?.type == .internalError)
        }
    }

    private static let windowsMedia: [UInt8] = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]
}
