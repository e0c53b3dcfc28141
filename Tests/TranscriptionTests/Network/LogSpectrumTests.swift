import Glibc
import Support
import Testing

@testable import Transcription

@Suite("Log spectrum")
struct LogSpectrumTests {
    private let settings: SpectrumSettings

    init() throws {
        settings = try ModelFile(TinyModel.random().bytes).spectrum
    }

    private func features(_ samples: [Float], block: Int = 5_000) throws -> [Float] {
        var spectrum = try #require(LogSpectrum(settings))
        var features: [Float] = []
        for start in stride(from: 0, to: samples.count, by: block) {
            features += spectrum.hear(Array(samples[start..<min(samples.count, start + block)]))
        }
        #expect(spectrum.sampleCount == samples.count)
        return features + spectrum.finish()
    }

    @Test(
        "one frame for each begun hop",
        arguments: [(0, 0), (1, 1), (441, 1), (442, 2), (4_410, 10), (44_101, 101)])
    func counts(samples: Int, frames: Int) throws {
        let silence = try features([Float](repeating: 0, count: samples))
        #expect(silence == [Float](repeating: 0, count: frames * TinyModel.bands))
    }

    @Test("features are logarithms of band powers of unscaled frames", arguments: [0, 3, 4, 8])
    func isExact(frame: Int) throws {
        var random = SeededRandom(seed: 4)
        let samples = (0..<4_000).map { _ in Float.random(in: -1...1, using: &random) }
        let found = try features(samples)[frame * TinyModel.bands..<(frame + 1) * TinyModel.bands]
        let window = (0..<2_048).map { n -> Double in
            let place = 441 * frame - 1_024 + n
            guard samples.indices.contains(place) else { return 0 }
            return Double(samples[place]) * (0.5 - 0.5 * cos(2 * .pi * Double(n) / 2_048))
        }
        // The second of twelve rectangles of 85 bins each.
        let power = (85..<170).reduce(0.0) { $0 + Self.power(of: window, bin: $1) / 85 }
        let expected = (log10(power + 1e-4) + 4) * 0.25
        #expect(abs(Double(found[found.startIndex + 1]) - expected) < 1e-5)
    }

    private static func power(of window: [Double], bin: Int) -> Double {
        var (real, imaginary) = (0.0, 0.0)
        for (n, sample) in window.enumerated() {
            let phase = 2 * Double.pi * Double(bin * n % 2_048) / 2_048
            real += sample * cos(phase)
            imaginary -= sample * sin(phase)
        }
        return real * real + imaginary * imaginary
    }

    @Test("features do not depend on the blocks", arguments: [1, 440, 3_000])
    func ignoresBlocks(size: Int) throws {
        var random = SeededRandom(seed: 6)
        let noise = (0..<10_000).map { _ in Float.random(in: -1...1, using: &random) }
        #expect(try features(noise, block: size) == features(noise, block: 100_000))
    }
}
