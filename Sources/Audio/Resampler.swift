import CSoxr
import Core

/// Changes the sampling rate of one channel, block by block, by libsoxr ("high quality": 20 bits, linear
/// phase; its delay is taken out, so times stay).
final class Resampler {
    private let handle: OpaquePointer
    private let ratio: Double

    /// Rates in hertz. Throws where libsoxr refuses them.
    init(from source: Int, to target: Int) throws(Problem) {
        var failure: soxr_error_t?
        var format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
        var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
        var threads = soxr_runtime_spec(1)
        let created = soxr_create(Double(source), Double(target), 1, &failure, &format, &quality, &threads)
        guard let created, failure == nil else { throw .resampling(from: source, failure) }
        handle = created
        ratio = Double(target) / Double(source)
    }

    deinit {
        soxr_delete(handle)
    }

    /// What `block` brings to light; the rest follows with later blocks or `flush`.
    func resample(_ block: [Float]) throws(Problem) -> [Float] {
        var output: [Float] = []
        var offset = 0
        while offset < block.count {
            let (used, samples) = try process(block[offset...])
            guard used > 0 || !samples.isEmpty else { break }
            offset += used
            output += samples
        }
        return output
    }

    /// All that is still inside, after the last block.
    func flush() throws(Problem) -> [Float] {
        var output: [Float] = []
        while true {
            let (_, samples) = try process(nil)
            if samples.isEmpty { return output }
            output += samples
        }
    }

    private func process(_ block: ArraySlice<Float>?) throws(Problem) -> (used: Int, samples: [Float]) {
        var used = 0
        var failure: soxr_error_t?
        let capacity = Int(Double(block?.count ?? SoundFile.framesPerBlock) * ratio) + 64
        let samples = [Float](unsafeUninitializedCapacity: capacity) { buffer, done in
            let target = buffer.baseAddress
            if let block {
                failure = block.withUnsafeBufferPointer { source in
                    soxr_process(handle, source.baseAddress, source.count, &used, target, capacity, &done)
                }
            } else {
                failure = soxr_process(handle, nil, 0, nil, target, capacity, &done)
            }
        }
        if let failure { throw .resampling(failure) }
        return (used, samples)
    }
}
