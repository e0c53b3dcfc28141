import Core
import Engraving
import LinuxKit
import MusicModel
import Support
import Testing
import Transcription

@testable import Pipeline

@Suite("The pipeline", .timeLimit(.minutes(10)))
struct PipelineTests {
    private let loop = DrumLoop(tempo: 120, bars: 2)
    private let limits = AudioLimits(longestSeconds: 10, largestBytes: 1 << 26)

    @Test("makes the five files of a groove, the same each time, under its title")
    func makesFiles() async throws {
        let outcome = try await run(loop.wave, title: "Rock & <Roll>")
        #expect(try await run(loop.wave, title: "Rock & <Roll>").artefacts == outcome.artefacts)
        #expect(outcome.artefacts.map(\.ending) == ["musicxml", "mid", "performance.mid", "pdf", "json"])
        let beginnings = ["<?xml", "MThd", "MThd", "%PDF-", "{"]
        for (artefact, beginning) in zip(outcome.artefacts, beginnings) {
            #expect(artefact.bytes.starts(with: beginning.utf8), "\(artefact.ending)")
        }
        let score = String(decoding: try #require(outcome.artefacts.first).bytes, as: UTF8.self)
        #expect(score.contains("Rock &amp; &lt;Roll&gt;"))
        #expect(outcome.bars == 2)
        #expect(abs(outcome.duration - 4.6) < 0.01)
    }

    @Test("tells its progress from 0 to 100, stage by stage, never back")
    func tellsProgress() async throws {
        var told: [StageProgress] = []
        _ = try await run(loop.wave) { told.append($0) }
        let percents = told.map(\.percent)
        #expect(percents == percents.sorted())
        #expect(percents.first == 0 && percents.last == 100)
        var stages: [Stage] = []
        for progress in told where stages.last != progress.stage { stages.append(progress.stage) }
        #expect(
            stages == [.validating, .preprocessing, .transcribing, .postProcessing, .generatingExports])
    }

    @Test("hears every stroke within ten milliseconds", arguments: [96.0, 132])
    func hearsStrokes(tempo: Double) async throws {
        let loop = DrumLoop(tempo: tempo, bars: 2)
        let transcription = try await heard(loop.wave)
        for (strokes, drums) in [
            (loop.kicks, [DrumClass.kick]), (loop.snares, [.snare]), (loop.hats, [.closedHiHat, .openHiHat]),
        ] {
            let times = transcription.hits.filter { drums.contains($0.drum) }.map(\.time)
            for stroke in strokes {
                let nearest = times.map { abs($0 - stroke) }.min() ?? .infinity
                #expect(nearest <= 0.01, "\(drums[0]) at \(stroke) s: the nearest is \(nearest) s off")
            }
        }
    }

    @Test(
        "says what is wrong with a recording",
        arguments: [
            (Bad.empty, ProblemType.audioEmpty), (.silent, .audioSilent), (.text, .invalidAudioFormat),
            (.truncated, .audioTruncated), (.tooLong, .audioTooLong),
        ])
    func refuses(bad: Bad, type: ProblemType) async throws {
        let problem = await #expect(throws: Problem.self) { try await run(bad.bytes(of: loop)) }
        #expect(problem?.type == type)
        #expect(problem?.advice.isEmpty == false)
    }

    /// A recording that cannot be transcribed.
    enum Bad: Sendable {
        case empty, silent, text, truncated, tooLong

        func bytes(of loop: DrumLoop) -> [UInt8] {
            let header = 44
            return switch self {
            case .empty: []
            case .silent:
                Array(loop.wave.prefix(header)) + Array(repeating: 0, count: loop.wave.count - header)
            case .text: Array("Dear diary, today we rehearsed the whole day long.".utf8)
            case .truncated: Array(loop.wave.prefix(loop.wave.count / 2))
            case .tooLong: DrumLoop(tempo: 60, bars: 3).wave
            }
        }
    }

    private func run(
        _ bytes: [UInt8], title: String = "Groove", report: @escaping (StageProgress) -> Void = { _ in }
    ) async throws -> Outcome {
        try await withRecording(bytes) { descriptor in
            try Pipeline(transcriber: ShippedEar.transcriber(), fonts: EngravingFonts.load()).run(
                descriptor, title: title, limits: limits, report: report)
        }
    }

    private func heard(_ bytes: [UInt8]) async throws -> Transcription {
        let ear = try Ear()
        _ = try await withRecording(bytes) { descriptor in
            try Pipeline(transcriber: ear, fonts: EngravingFonts.load()).run(
                descriptor, title: "Groove", limits: limits, report: { _ in })
        }
        return try #require(ear.heard)
    }

    private func withRecording<Value>(
        _ bytes: [UInt8], _ body: (Int32) throws -> Value
    ) async throws -> Value {
        try await withTemporaryDirectory { path in
            let file = try Directory(path: path).create(FileName("recording"), mode: 0o600)
            try file.write(bytes)
            return try Descriptor.reading(path: path + "/recording").use(body)
        }
    }
}
