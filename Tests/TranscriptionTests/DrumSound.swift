import Glibc
import MusicModel
import Support

/// Drums by formula: close enough to real ones that an ear for real ones knows them.
enum DrumSound {
    static let sampleRate = 44_100.0

    /// One stroke of full strength; nil for a drum that has no formula here.
    static func samples(of drum: DrumClass) -> [Float]? {
        switch drum {
        case .kick: tone(from: 130, to: 50, glide: 0.02, decay: 0.09, seconds: 0.4, click: 0.15)
        case .snare: mixed(tone(from: 240, to: 185, glide: 0.02, decay: 0.05, seconds: 0.3, click: 0), snares)
        case .highTom: tone(from: 210, to: 165, glide: 0.04, decay: 0.14, seconds: 0.5, click: 0.06)
        case .lowTom: tone(from: 105, to: 80, glide: 0.04, decay: 0.2, seconds: 0.6, click: 0.04)
        case .closedHiHat: noise(decay: 0.02, seconds: 0.15, level: 0.35, brightenings: 3)
        default: nil
        }
    }

    private static var snares: [Float] { noise(decay: 0.07, seconds: 0.3, level: 0.6, brightenings: 1) }

    /// A sine that glides down and dies away, with a short click at its start.
    private static func tone(
        from high: Double, to low: Double, glide: Double, decay: Double, seconds: Double, click: Float
    ) -> [Float] {
        var phase = 0.0
        return (0..<Int(seconds * sampleRate)).map { index in
            let time = Double(index) / sampleRate
            phase += 2 * .pi * (low + (high - low) * exp(-time / glide)) / sampleRate
            let knock = index < 60 ? click * Float(index % 2 == 0 ? 1 : -1) : 0
            return Float(0.9 * sin(phase) * exp(-time / decay)) + knock
        }
    }

    /// Noise that dies away; each brightening takes differences of neighbours, which lifts it 6 dB an octave.
    private static func noise(decay: Double, seconds: Double, level: Float, brightenings: Int) -> [Float] {
        var random = SeededRandom(seed: 7)
        var noise = (0..<Int(seconds * sampleRate)).map { _ in Float.random(in: -1...1, using: &random) }
        for _ in 0..<brightenings { noise = zip(noise, noise.dropFirst()).map { ($1 - $0) / 1.6 } }
        return noise.enumerated().map { level * $1 * Float(exp(-Double($0) / sampleRate / decay)) }
    }

    private static func mixed(_ first: [Float], _ second: [Float]) -> [Float] {
        first.indices.map { 0.6 * first[$0] + ($0 < second.count ? 0.6 * second[$0] : 0) }
    }
}
