import Glibc
import Testing

@testable import Transcription

@Suite("Fourier transform")
struct FourierTransformTests {
    @Test("a full-scale sine has power 1 in its bin, and next to none far away", arguments: [16, 100, 500])
    func transformsSine(bin: Int) throws {
        let transform = try #require(FourierTransform(size: 2_048))
        let sine = (0..<2_048).map { Float(sin(2 * .pi * Double(bin * $0) / 2_048)) }
        var powers = [Float](repeating: 0, count: transform.binCount)
        transform.transform(sine[...], into: &powers)
        #expect(abs(powers[bin] - 1) < 1e-3)
        #expect(powers.indices.filter { abs($0 - bin) > 3 }.allSatisfy { powers[$0] < 1e-6 })
    }
}
