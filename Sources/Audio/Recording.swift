import Core

/// A recording on its way through the decoder: one channel, 44.1 kHz, in blocks, in constant memory.
///
/// Nothing that a header says is believed before it is heard: not the length, not the size of a chunk. What
/// the header promised is compared only at the end, to tell a song from the beginning of one.
package final class Recording {
    package let container: Container

    /// What the recording says about itself.
    package let tags: SongTags

    private let limits: AudioLimits
    private let file: SoundFile
    private let resampler: Resampler?
    private let promise: Promise
    private var state = State.decoding(frames: 0)
    private var peak: Float = 0

    /// Opens the regular file behind `descriptor`, which stays the caller's and must stay open as long as
    /// this object lives; its offset does not matter and is left alone.
    ///
    /// Throws where the file is no recording, or one that cannot be decoded or is larger than `limits` allow.
    package init(descriptor: Int32, limits: AudioLimits) throws(Problem) {
        let bytes = try FileBytes(descriptor: descriptor)
        try Self.check(size: bytes.size, limits: limits)
        let prefix = bytes.bytes(at: 0, count: FileKind.prefixLength)
        container = try Self.container(prefix: prefix)
        file = try Self.open(container, prefix: prefix, bytes: bytes)
        resampler =
            file.sampleRate == Self.sampleRate
            ? nil : try Resampler(from: file.sampleRate, to: Self.sampleRate)
        promise = Promise(container, prefix: prefix, bytes: bytes, file: file)
        tags = SongTags(file).filled(from: container == .mp3 ? SongTags(endOf: bytes) : .none)
        self.limits = limits
    }

    /// Of the blocks, in hertz.
    package static let sampleRate = 44_100

    /// A recording without a larger sample counts as silent: 60 dB below full scale.
    static let silence: Float = 0.001
}

extension Recording {
    /// The next samples, full scale being ±1, never none; nil after the last.
    ///
    /// Throws as soon as more than the allowed length was decoded, and at the end where the recording proves
    /// to be empty, cut off, damaged or silent. What came before was sound, but should not be used.
    package func nextBlock() throws(Problem) -> [Float]? {
        while case .decoding(let frames) = state {
            let block = file.nextMonoBlock()
            let samples = block.isEmpty ? try finish(after: frames) : try take(block, after: frames)
            if !samples.isEmpty { return samples }
        }
        return nil
    }

    /// The length in seconds that the decoder expects, before it has decoded anything; nil where it cannot know. Good
    /// enough to choose how to go about the recording, and not to be believed otherwise.
    package var promisedSeconds: Double? { file.promisedSeconds }

    /// How much of the file has been read, 0 to 1: what there is to tell of progress, since no claim of
    /// length is believed.
    package var fractionRead: Double { file.fractionRead }

    private func take(_ block: [Float], after frames: Int64) throws(Problem) -> [Float] {
        let frames = frames + Int64(block.count)
        guard seconds(frames) <= Double(limits.longestSeconds) else { throw .tooLong(limits: limits) }
        state = .decoding(frames: frames)
        peak = block.reduce(peak) { max($0, abs($1)) }
        return try resampler?.resample(block) ?? block
    }

    private func finish(after frames: Int64) throws(Problem) -> [Float] {
        state = .ended
        if let problem = file.problem { throw problem }
        guard frames > 0 else {
            if case .brokenPage = promise { throw .hardlyBegun(container) }
            throw .noSamples(container)
        }
        try promise.check(decoded: seconds(frames), failure: file.failure)
        guard peak > Self.silence else { throw .silent }
        return try resampler?.flush() ?? []
    }

    private func seconds(_ frames: Int64) -> Double { Double(frames) / Double(file.sampleRate) }
}

extension Recording {
    private enum State {
        case decoding(frames: Int64)
        case ended
    }

    private static func check(size: Int64, limits: AudioLimits) throws(Problem) {
        guard size > 0 else { throw .empty }
        guard size <= limits.largestBytes else { throw .tooLarge(bytes: size, limits: limits) }
    }

    /// A decoder that refuses a file of which a part is missing is right, but does not say why.
    private static func open(
        _ container: Container, prefix: [UInt8], bytes: FileBytes
    ) throws(Problem) -> SoundFile {
        do {
            return try SoundFile(bytes, container: container)
        } catch {
            let promise = Promise(container, prefix: prefix, bytes: bytes, file: nil)
            throw promise.isBroken ? .hardlyBegun(container) : error
        }
    }

    private static func container(prefix: [UInt8]) throws(Problem) -> Container {
        let kind = FileKind(prefix: prefix)
        switch kind {
        case .sound(let container): return container
        case .foreign(let name): throw .foreign(name)
        case .stranger, .unknown: throw .notAudio(kind)
        }
    }
}
