import CSndfile
import Core

/// A recording as libsndfile decodes it: blocks of interleaved samples of every channel.
final class SoundFile {
    /// Hertz.
    let sampleRate: Int

    let channels: Int

    /// The length that the header promises; nil where it does not say.
    let promisedSeconds: Double?

    private let container: Container
    private let stream: ByteStream
    let handle: OpaquePointer
    private var buffer: [Float]

    /// Opens `bytes` as a `container`.
    init(_ bytes: FileBytes, container: Container) throws(Problem) {
        self.container = container
        stream = ByteStream(bytes, container: container)
        var input = ByteStream.virtualInput
        var info = SF_INFO()
        guard let handle = sf_open_virtual(&input, Int32(SFM_READ), &info, stream.userData) else {
            throw stream.problem
                ?? .refused(container, code: sf_error(nil), reason: String(cString: sf_strerror(nil)))
        }
        self.handle = handle
        sampleRate = Int(info.samplerate)
        channels = Int(info.channels)
        promisedSeconds = Self.seconds(promisedBy: info)
        buffer = []
        try checkShape()
        buffer = [Float](repeating: 0, count: Self.framesPerBlock * channels)
    }

    deinit {
        // Only closing a file that was written can fail.
        _ = sf_close(handle)
    }

    /// Frames in a block: a tenth of a second at usual rates.
    static let framesPerBlock = 4_096

    static let soundSampleRates = 4_000...768_000
    static let soundChannels = 1...32

    /// What libsndfile says of a stream without a length.
    private static let unknownFrames = Int64.max

    private static func seconds(promisedBy info: SF_INFO) -> Double? {
        guard info.frames > 0, info.frames < unknownFrames, info.samplerate > 0 else { return nil }
        return Double(info.frames) / Double(info.samplerate)
    }

    private func checkShape() throws(Problem) {
        guard Self.soundChannels.contains(channels) else { throw .absurdChannels(channels) }
        guard Self.soundSampleRates.contains(sampleRate) else { throw .absurdSampleRate(sampleRate) }
    }
}

extension SoundFile {
    /// The next block mixed down to one channel, the mean of all; empty at the end of what can be decoded.
    ///
    /// Samples that are no numbers become silence; absurdly large ones are cut, so that their squares stay
    /// finite.
    func nextMonoBlock() -> [Float] {
        let frames = max(0, Int(sf_readf_float(handle, &buffer, sf_count_t(Self.framesPerBlock))))
        let share = 1 / Float(channels)
        return (0..<frames).map { frame in
            let samples = buffer[frame * channels..<(frame + 1) * channels]
            return Self.harmless(samples.reduce(0, +) * share)
        }
    }

    /// How much of the file the decoder has read, 0 to 1.
    var fractionRead: Double { stream.fractionRead }

    /// What kept the file from being read.
    var problem: Problem? { stream.problem }

    /// What stopped the decoder, in its own words; nil after a regular end.
    ///
    /// Many a good MP3 ends with half a frame or with tags of later make: a stop at the last byte is no
    /// failure.
    var failure: String? {
        guard sf_error(handle) != Int32(SF_ERR_NO_ERROR) else { return nil }
        return container == .mp3 && fractionRead == 1 ? nil : String(cString: sf_strerror(handle))
    }

    /// Larger than any real recording by 60 dB, small enough to be squared and summed.
    private static let largestSample: Float = 1_000

    private static func harmless(_ sample: Float) -> Float {
        sample.isFinite ? min(largestSample, max(-largestSample, sample)) : 0
    }
}
