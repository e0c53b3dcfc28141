import Core
import MusicModel
import Support
import Testing

@testable import Transcription

@Suite("Spectral transcriber")
struct SpectralTranscriberTests {
    private let transcriber = SpectralTranscriber()

    @Test("hears a rock groove: its strokes, its tempo and its bars", arguments: [80.0, 97, 137, 160])
    func hearsRock(tempo: Double) throws {
        let performance = Performance.rock(tempo: tempo, bars: 4)
        let heard = try transcriber.transcribe(performance.samples)
        for family in [DrumClass.Family.kick, .snare, .hiHat] {
            let agreement = heard.agreement(with: performance, on: family)
            #expect(agreement.recall > 0.9, "\(family)")
            #expect(agreement.precision > 0.9, "\(family)")
        }
        #expect(heard.meter == .common)
        #expect(abs(heard.tempo / tempo - 1) < 0.003)
        let downbeat = try #require(heard.beats.first)
        #expect(downbeat.isDownbeat && abs(downbeat.time - 0.05) < 0.01)
        #expect(heard.steadiness > 0.8)
    }

    @Test("hears a waltz in three", arguments: [100.0, 140])
    func hearsWaltz(tempo: Double) throws {
        let heard = try transcriber.transcribe(Performance.waltz(tempo: tempo, bars: 8).samples)
        #expect(heard.meter == Meter(3, 4))
        #expect(abs(heard.tempo / tempo - 1) < 0.003)
        #expect(heard.beats.first.map { abs($0.time - 0.05) < 0.01 } == true)
    }

    @Test(
        "a stroke is heard when it sounds, to 5 ms",
        arguments: [DrumClass.kick, .snare, .closedHiHat, .highTom])
    func keepsTime(drum: DrumClass) throws {
        var performance = Performance()
        // Steps that are no multiple of frames or blocks.
        for step in 0..<8 { performance.strike(drum, at: 0.2 + Double(step) * 0.43217) }
        let hits = try transcriber.transcribe(performance.samples).hits
        let delays = performance.strokes.compactMap { stroke in
            hits.map { $0.time - stroke.time }.min { abs($0) < abs($1) }
        }
        #expect(delays.count == 8 && delays.allSatisfy { abs($0) <= 0.005 })
        #expect(abs(delays.mean) < 0.003)
    }

    @Test("strokes at the very beginning and in a tiny file are heard", arguments: [0.0, 0.004])
    func hearsFirst(time: Double) throws {
        var performance = Performance()
        performance.tail = 0.2
        performance.strike(.snare, at: time)
        let heard = try transcriber.transcribe(performance.samples)
        #expect(heard.hits.contains { $0.drum == .snare && abs($0.time - time) <= 0.005 })
    }

    @Test("the result does not depend on the blocks", arguments: [1_000, 44_100])
    func ignoresBlocks(size: Int) throws {
        let samples = Performance.rock(tempo: 110, bars: 2).samples
        #expect(try transcriber.transcribe(samples, blockSize: size) == transcriber.transcribe(samples))
    }

    @Test("a sound that is cut off is no stroke")
    func ignoresCut() throws {
        var samples = Performance.rock(tempo: 120, bars: 1).samples
        samples += (0..<44_100).map { index in Float(min(1, Double(index) / 20_000)) * sineSample(index) }
        let heard = try transcriber.transcribe(samples)
        let end = heard.duration - 0.1
        #expect(heard.hits.allSatisfy { $0.time < end })
    }

    @Test("harder strokes get more velocity")
    func hearsDynamics() throws {
        var performance = Performance()
        let strengths: [Float] = [1, 0.3, 0.6, 1, 0.3, 0.6, 1, 0.3, 0.6]
        for (step, strength) in strengths.enumerated() {
            performance.strike(.snare, at: 0.2 + Double(step) * 0.5, strength: strength)
        }
        let snares = try transcriber.transcribe(performance.samples).hits.filter { $0.drum == .snare }
        #expect(snares.count == 9)
        let velocities = snares.map(\.velocity)
        #expect(
            zip(strengths, velocities).filter { $0.0 == 1 }.map(\.1).allSatisfy { (90...127).contains($0) })
        #expect(
            zip(strengths, velocities).filter { $0.0 == 0.6 }.map(\.1).allSatisfy { (60..<90).contains($0) })
        #expect(
            zip(strengths, velocities).filter { $0.0 == 0.3 }.map(\.1).allSatisfy { (30..<60).contains($0) })
    }

    @Test("silence has no drums, however it is made", arguments: [0, 100, 44_100])
    func refusesSilence(count: Int) {
        let silence = [Float](repeating: 0, count: count)
        let problem = #expect(throws: Problem.self) { try transcriber.transcribe(silence) }
        #expect(problem?.type == .noDrumsFound)
    }

    @Test("steady noise has few")
    func ignoresNoise() throws {
        var random = SeededRandom(seed: 3)
        let noise = (0..<441_000).map { _ in Float.random(in: -0.5...0.5, using: &random) }
        #expect(try transcriber.transcribe(noise).hits.count < 40)
    }

    @Test("what keeps samples from coming is passed on")
    func passesProblemsOn() {
        let broken = Problem(.audioTruncated, detail: "", advice: "")
        let problem = #expect(throws: Problem.self) {
            try transcriber.transcribe({ () throws(Problem) -> [Float]? in throw broken }, progress: { _ in })
        }
        #expect(problem == broken)
    }

    @Test("progress tells the seconds heard")
    func tellsProgress() throws {
        let blocks = Performance.rock(tempo: 120, bars: 1).samples.chunks(of: 22_050)
        var remaining = blocks[...]
        var progress: [Double] = []
        let heard = try transcriber.transcribe(
            { () throws(Problem) -> [Float]? in remaining.popFirst() }, progress: { progress.append($0) })
        #expect(progress.count == blocks.count)
        #expect(progress.prefix(3) == [0.5, 1, 1.5])
        #expect(progress.last == heard.duration)
    }

    private func sineSample(_ index: Int) -> Float { index % 100 < 50 ? 0.2 : -0.2 }
}

extension Transcription {
    /// Beats a minute, the median.
    fileprivate var tempo: Double {
        60 / zip(beats.dropFirst(), beats).map { $0.time - $1.time }.median
    }
}

extension [Float] {
    fileprivate func chunks(of size: Int) -> [[Float]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min(count, $0 + size)]) }
    }
}
