import Glibc

/// A synthetic recording of a rock groove: bass drum on one and three, snare on two and four, hi-hat in eighths.
package struct DrumLoop: Sendable {
    /// Quarter notes a minute.
    package var tempo: Double

    package var bars: Int

    /// Makes the noise, and so the bytes, differ.
    package var seed: UInt64

    package init(tempo: Double = 120, bars: Int = 2, seed: UInt64 = 1) {
        self.tempo = tempo
        self.bars = bars
        self.seed = seed
    }

    package static let sampleRate = 44_100

    /// When what is struck, in seconds from the start, one list a drum.
    package var kicks: [Double] { beats(0, 2) }
    package var snares: [Double] { beats(1, 3) }
    package var hats: [Double] { (0..<(8 * bars)).map { start + Double($0) * 30 / tempo } }

    /// The lead-in before the first beat, in seconds.
    package let start = 0.1

    /// One channel, full scale being ±1.
    package var samples: [Float] {
        let length = start + Double(bars) * 240 / tempo + 0.5
        var samples = [Float](repeating: 0, count: Int(length * Double(Self.sampleRate)))
        var random = SeededRandom(seed: seed)
        let kick = head(from: 110, to: 45, glide: 0.03, decay: 0.08, level: 0.9)
        let snare = head(from: 240, to: 185, glide: 0.02, decay: 0.05, level: 0.4)
        for time in kicks { add(kick, at: time, to: &samples) }
        for time in snares {
            add(snare, at: time, to: &samples)
            add(noise(decay: 0.06, level: 0.4, &random), at: time, to: &samples)
        }
        for time in hats { add(bright(noise(decay: 0.015, level: 0.35, &random)), at: time, to: &samples) }
        return samples
    }

    /// The samples as a 16-bit WAV file.
    package var wave: [UInt8] {
        let data = samples.flatMap { Self.bytes(UInt16(bitPattern: Int16(max(-1, min(1, $0)) * 32_767))) }
        let format =
            Self.bytes(UInt16(1)) + Self.bytes(UInt16(1)) + Self.bytes(UInt32(Self.sampleRate))
            + Self.bytes(UInt32(2 * Self.sampleRate)) + Self.bytes(UInt16(2)) + Self.bytes(UInt16(16))
        let chunks =
            Array("WAVEfmt ".utf8) + Self.bytes(UInt32(format.count)) + format + Array("data".utf8)
            + Self.bytes(UInt32(data.count)) + data
        return Array("RIFF".utf8) + Self.bytes(UInt32(chunks.count)) + chunks
    }
}

extension DrumLoop {
    private func beats(_ first: Int, _ second: Int) -> [Double] {
        (0..<bars).flatMap { bar in [first, second].map { start + Double(4 * bar + $0) * 60 / tempo } }
    }

    /// A struck head: a sine that falls in pitch, in hertz, and fades, in seconds.
    private func head(
        from high: Double, to low: Double, glide: Double, decay: Double, level: Double
    ) -> [Float] {
        var phase = 0.0
        return (0..<Int(0.25 * Double(Self.sampleRate))).map { n in
            let time = Double(n) / Double(Self.sampleRate)
            phase += 2 * Double.pi * (low + (high - low) * exp(-time / glide)) / Double(Self.sampleRate)
            return Float(level * sin(phase) * exp(-time / decay))
        }
    }

    private func noise(decay: Double, level: Float, _ random: inout SeededRandom) -> [Float] {
        (0..<Int(6 * decay * Double(Self.sampleRate))).map { n in
            let fall = Float(exp(-Double(n) / (decay * Double(Self.sampleRate))))
            return level * fall * Float.random(in: -1...1, using: &random)
        }
    }

    /// The difference of neighbours leaves what is high.
    private func bright(_ samples: [Float]) -> [Float] {
        zip(samples.dropFirst(2), zip(samples.dropFirst(), samples)).map { ($0 - 2 * $1.0 + $1.1) / 2 }
    }

    private func add(_ sound: [Float], at time: Double, to samples: inout [Float]) {
        let first = Int((time * Double(Self.sampleRate)).rounded())
        for (offset, sample) in sound.enumerated() where first + offset < samples.count {
            samples[first + offset] += sample
        }
    }

    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
