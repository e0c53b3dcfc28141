import Glibc
import Support
import Testing

@testable import Transcription

@Suite("Front end")
struct FrontEndTests {
    @Test("a full-scale sine has power 1 in its bin, and next to none far away", arguments: [16, 100, 500])
    func transformsSine(bin: Int) throws {
        let transform = try #require(FourierTransform(size: 2_048))
        let sine = (0..<2_048).map { Float(sin(2 * .pi * Double(bin * $0) / 2_048)) }
        var powers = [Float](repeating: 0, count: transform.binCount)
        transform.transform(sine[...], into: &powers)
        #expect(abs(powers[bin] - 1) < 1e-3)
        #expect(powers.indices.filter { abs($0 - bin) > 3 }.allSatisfy { powers[$0] < 1e-6 })
    }

    @Test("bands follow each other without gap and share every bin out")
    func laysBandsOut() {
        let edges = BandLayout.edges
        #expect(edges.first == 30 && (16_500..<20_000).contains(edges[BandLayout.count]))
        #expect(zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 > 21.5 })
        var shares = [Float](repeating: 0, count: 1_025)
        for band in BandLayout.weights(size: 2_048, sampleRate: 44_100) {
            for (offset, weight) in band.weights.enumerated() { shares[band.firstBin + offset] += weight }
        }
        #expect(shares[3..<750].allSatisfy { abs($0 - 1) < 1e-4 })
    }

    @Test("a sine is loudest in its own band", arguments: [40.0, 60, 100, 440, 2_000, 9_000, 15_000])
    func findsBand(frequency: Double) throws {
        var ear = try #require(FrontEnd())
        ear.hear((0..<44_100).map { Float(sin(2 * .pi * frequency * Double($0) / 44_100)) })
        let levels = ear.levels[50]
        let loudest = try #require(levels.indices.max { levels[$0] < levels[$1] }) - levels.startIndex
        #expect((BandLayout.edges[loudest]...BandLayout.edges[loudest + 1]).contains(frequency))
        #expect(abs((levels.max() ?? 0) - 1) < 0.45)
    }

    @Test("frames and envelopes do not depend on the blocks", arguments: [1, 440, 5_000])
    func ignoresBlocks(size: Int) throws {
        var random = SeededRandom(seed: 1)
        let noise = (0..<10_000).map { _ in Float.random(in: -1...1, using: &random) }
        var whole = try #require(FrontEnd())
        var pieces = try #require(FrontEnd())
        whole.hear(noise)
        for start in stride(from: 0, to: noise.count, by: size) {
            pieces.hear(Array(noise[start..<min(noise.count, start + size)]))
        }
        whole.finish()
        pieces.finish()
        #expect(whole.levels.values == pieces.levels.values)
        #expect(whole.attacks.bright == pieces.attacks.bright)
        #expect(whole.levels.count >= 10_000 / 441 && whole.seconds == 10_000 / 44_100)
    }

    @Test("an attack is found to a few milliseconds", arguments: [0.1, 0.1234, 0.2017, 0.25])
    func findsAttack(time: Double) {
        var envelope = AttackEnvelope()
        let first = Int(time * 44_100)
        envelope.hear((0..<22_050).map { $0 < first ? 0 : Float(sin(Double($0 - first) * 0.05)) })
        envelope.finish()
        for guess in [time - 0.02, time, time + 0.02] {
            #expect(abs(envelope.onset(near: guess) - time) <= 0.004)
        }
    }

    @Test("silence has no strength, a rise has")
    func measuresStrength() {
        var levels = BandLevels()
        for frame in 0..<40 {
            levels.append([Float](repeating: frame < 20 ? 0 : 0.5, count: BandLayout.count))
        }
        for curve in OnsetStrength(levels).curves {
            #expect(curve[..<20].allSatisfy { $0 == 0 })
            #expect(curve[20] > 3 && curve[22] == 0)
        }
    }
}
