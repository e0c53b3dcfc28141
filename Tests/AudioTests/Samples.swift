import Glibc
import Support

/// Sounds for the tests, by formula.
enum Samples {
    /// A sine of half scale.
    static func sine(_ frequency: Double, seconds: Double, sampleRate: Int = 44_100) -> [Float] {
        (0..<Int(seconds * Double(sampleRate))).map { index in
            Float(0.5 * sin(2 * .pi * frequency * Double(index) / Double(sampleRate)))
        }
    }

    /// Noise that is the same each time: nothing a codec can make small.
    static func noise(seconds: Double, sampleRate: Int = 44_100) -> [Float] {
        var random = SeededRandom(seed: 1)
        return (0..<Int(seconds * Double(sampleRate))).map { _ in Float.random(in: -0.5...0.5, using: &random)
        }
    }

    /// Silence with one sample of nearly full scale.
    static func click(at time: Double, seconds: Double, sampleRate: Int) -> [Float] {
        var samples = [Float](repeating: 0, count: Int(seconds * Double(sampleRate)))
        samples[Int(time * Double(sampleRate))] = 0.9
        return samples
    }
}
