import CFFTW
import Glibc
import Synchronization

/// The power spectrum of one windowed frame, by FFTW in single precision.
///
/// The window is Hann's, and powers are scaled so that a full-scale sine has 1 in its bin.
final class FourierTransform {
    /// Samples of a frame.
    let size: Int

    /// One bin more than half the frame.
    var binCount: Int { size / 2 + 1 }

    private let window: [Float]
    private let input: UnsafeMutablePointer<Float>
    private let output: UnsafeMutablePointer<fftwf_complex>
    private let plan: fftwf_plan

    /// FFTW may run transforms side by side, but makes and destroys plans one at a time.
    private static let planning = Mutex(())

    /// nil where there is no memory for a frame of `size` samples.
    init?(size: Int) {
        guard let input = fftwf_alloc_real(size) else { return nil }
        guard let output = fftwf_alloc_complex(size / 2 + 1) else {
            fftwf_free(input)
            return nil
        }
        guard let plan = Self.plan(size: size, from: input, to: output) else {
            fftwf_free(input)
            fftwf_free(output)
            return nil
        }
        self.size = size
        self.input = input
        self.output = output
        self.plan = plan
        window = Self.window(size: size)
    }

    deinit {
        Self.planning.withLock { _ in fftwf_destroy_plan(plan) }
        fftwf_free(input)
        fftwf_free(output)
    }

    /// Writes the powers of `frame` (`size` samples) to `powers` (`binCount` of them).
    func transform(_ frame: ArraySlice<Float>, into powers: inout [Float]) {
        for (index, sample) in frame.enumerated() { input[index] = sample * window[index] }
        fftwf_execute(plan)
        for bin in 0..<binCount {
            let (real, imaginary) = output[bin]
            powers[bin] = real * real + imaginary * imaginary
        }
    }

    /// ESTIMATE, not MEASURE: the same plan on every run, so that the same song gives the same result.
    private static func plan(
        size: Int, from input: UnsafeMutablePointer<Float>, to output: UnsafeMutablePointer<fftwf_complex>
    ) -> fftwf_plan? {
        // The buffers belong to the caller alone; only the planner behind the lock is shared.
        nonisolated(unsafe) let (input, output) = (input, output)
        return planning.withLock { _ in
            nonisolated(unsafe) let plan = fftwf_plan_dft_r2c_1d(
                Int32(size), input, output, UInt32(FFTW_ESTIMATE))
            return plan
        }
    }

    /// Hann's window, divided by half its sum.
    private static func window(size: Int) -> [Float] {
        let scale = 4 / Double(size)
        return (0..<size).map { index in
            let phase = Double(index) / Double(size)
            return Float(scale * (0.5 - 0.5 * cos(2 * .pi * phase)))
        }
    }
}
