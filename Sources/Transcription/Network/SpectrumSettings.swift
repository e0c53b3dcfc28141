import Core
import Glibc

/// How sound becomes what a network sees, ready for use.
struct SpectrumSettings: Sendable {
    /// For each band, the first bin that belongs to it and the weights of that bin and the following.
    let bands: [(firstBin: Int, weights: [Float])]

    /// Power under which sound counts as silence, 1 being a bin of an unscaled transform.
    let floor: Float

    /// What powers of ten above the floor are multiplied with.
    let scale: Float

    /// Checks all there is to check; a `Problem` says what does not fit.
    init(_ features: ModelSettings.Features, tensors: [String: Tensor]) throws(Problem) {
        try Problem.require(
            features.sampleRate == Int(FrontEnd.sampleRate) && features.window == FrontEnd.frameSize
                && features.hop == FrontEnd.hop,
            "it hears frames of \(features.window) samples every \(features.hop) at \(features.sampleRate) Hz, and"
                + " this Drumscribe offers 2048 every 441 at 44100 Hz.")
        try Problem.require((1...256).contains(features.bands), "it has \(features.bands) bands.")
        try Problem.require(
            (1e-12...1).contains(features.floor) && (1e-6...1e6).contains(features.scale),
            "the floor or the scale of its features is out of bounds.")
        let binCount = FrontEnd.frameSize / 2 + 1
        guard let matrix = tensors["filterbank"], matrix.shape == [features.bands, binCount],
            matrix.values.allSatisfy({ (0...1).contains($0) })
        else { throw .unusableModel("its filter bank is missing or does not fit its bands.") }
        bands = stride(from: 0, to: matrix.values.count, by: binCount).map { start in
            Self.band(matrix.values[start..<start + binCount])
        }
        floor = features.floor
        scale = features.scale
    }

    /// `FourierTransform` divides its window by a quarter of the frame's samples. That is undone here; both
    /// are powers of two, so no bit is lost.
    private static let powerScale = Float(FrontEnd.frameSize / 4 * (FrontEnd.frameSize / 4))

    private static func band(_ row: ArraySlice<Float>) -> (firstBin: Int, weights: [Float]) {
        guard let first = row.firstIndex(where: { $0 != 0 }), let last = row.lastIndex(where: { $0 != 0 })
        else {
            return (0, [])
        }
        return (first - row.startIndex, row[first...last].map { $0 * powerScale })
    }
}
