import Glibc

/// Turns samples into what a network sees, block by block: logarithms of band powers, 0 being silence.
///
/// Frame i is centred on sample 441 i; silence is before the first and after the last sample. There are as
/// many frames as begun hops.
struct LogSpectrum {
    /// Samples heard.
    private(set) var sampleCount = 0

    private let settings: SpectrumSettings
    private let transform: FourierTransform
    private var pending = [Float](repeating: 0, count: FrontEnd.frameSize / 2)
    private var powers: [Float]
    private var frameCount = 0

    /// nil where there is no memory.
    init?(_ settings: SpectrumSettings) {
        guard let transform = FourierTransform(size: FrontEnd.frameSize) else { return nil }
        self.settings = settings
        self.transform = transform
        powers = [Float](repeating: 0, count: transform.binCount)
    }

    /// Seconds heard.
    var seconds: Double { Double(sampleCount) / FrontEnd.sampleRate }

    /// Takes in the next samples and returns the frames that they complete, [frame][band].
    mutating func hear(_ samples: [Float]) -> [Float] {
        sampleCount += samples.count
        return take(samples)
    }

    /// The frames that still await samples; the recording is over.
    mutating func finish() -> [Float] {
        take([Float](repeating: 0, count: FrontEnd.frameSize))
    }

    private mutating func take(_ samples: [Float]) -> [Float] {
        pending += samples
        var features: [Float] = []
        var start = 0
        while start + FrontEnd.frameSize <= pending.count, frameCount * FrontEnd.hop < sampleCount {
            transform.transform(pending[start..<start + FrontEnd.frameSize], into: &powers)
            appendBands(to: &features)
            frameCount += 1
            start += FrontEnd.hop
        }
        pending.removeFirst(start)
        return features
    }

    private func appendBands(to features: inout [Float]) {
        let silence = log10f(settings.floor)
        for band in settings.bands {
            var power: Float = 0
            for (offset, weight) in band.weights.enumerated() {
                power += weight * powers[band.firstBin + offset]
            }
            features.append((log10f(power + settings.floor) - silence) * settings.scale)
        }
    }
}
