/// A layer that turns planes into planes.
enum PlaneLayer: Sendable {
    /// 3 x 3, zeros around, then max(0, x).
    case convolution(Correlation)
    case maxPool(time: Int, frequency: Int)

    func apply(_ planes: Planes) -> Planes {
        switch self {
        case .convolution(let correlation): Self.convolve(planes, correlation)
        case .maxPool(let time, let frequency): planes.pooled(time: time, frequency: frequency)
        }
    }

    /// Runs through all points of all times without regard to the border, for long runs are fast, and clears
    /// it after.
    private static func convolve(_ planes: Planes, _ correlation: Correlation) -> Planes {
        var result = Planes(
            times: planes.times, frequencies: planes.frequencies, channels: correlation.outputs)
        let rows = Correlation.Rows(
            count: planes.times * (planes.frequencies + 2) - 2, stride: planes.channels,
            tapStride: planes.lineStride, outputStride: result.channels, rectifies: true)
        let start = result.offset(time: 0, frequency: 0)
        correlation.apply(rows, from: planes.values, at: 0, into: &result.values, at: start)
        result.clearSides()
        return result
    }
}
