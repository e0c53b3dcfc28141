import Core

/// Synthetic drums at 120 beats a minute: decaying noise for a snare and a hi-hat, a falling sine for a bass drum.
struct PlainDrums {
    private static let sampleRate = 44_100

    func samples(seconds: Int) -> [Float] {
        var samples = [Float](repeating: 0, count: seconds * Self.sampleRate)
        var noise: UInt32 = 1
        for eighth in 0..<(seconds * 4) {
            let start = eighth * Self.sampleRate / 4
            let length = eighth % 4 == 2 ? 6_000 : 1_500
            for n in 0..<min(length, samples.count - start) {
                noise = noise &* 1_664_525 &+ 1_013_904_223
                let fall = Float(length - n) / Float(length)
                samples[start + n] += 0.4 * fall * fall * (Float(noise >> 8) / Float(1 << 23) - 1)
            }
            guard eighth % 4 == 0 else { continue }
            for n in 0..<min(8_000, samples.count - start) {
                samples[start + n] +=
                    n / 400 % 2 == 0 ? 0.4 * Float(8_000 - n) / 8_000 : -0.4 * Float(8_000 - n) / 8_000
            }
        }
        return samples
    }
}
