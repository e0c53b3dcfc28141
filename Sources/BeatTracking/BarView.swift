/// A folded piece as one reading sees it.
struct BarView {
    let fold: BarFold
    let reading: Reading

    var beats: Int { reading.meter.beatsPerBar }

    /// So many ticks after the beginning of a bar.
    func at(_ values: [Float], _ tick: Int) -> Float { values[(reading.downbeat + tick) % reading.bar] }

    /// The mean over all beats, or over the same part of all.
    func mean(_ values: [Float], part: Float = 0) -> Float {
        let offset = Int((Float(reading.step) * part).rounded())
        return (0..<beats).reduce(0) { $0 + at(values, $1 * reading.step + offset) } / Float(beats)
    }

    func mean(_ values: [Float], parts: [Float]) -> Float {
        parts.reduce(0) { $0 + mean(values, part: $1) } / Float(parts.count)
    }

    /// On the same part of all beats, against a usual tick.
    func share(_ values: [Float], part: Float) -> Float {
        let usual = max(0.01, values.reduce(0, +) / Float(reading.bar))
        return min(4, mean(values, part: part) / usual / 5)
    }

    /// Of what is struck, the part in a bar's last beat.
    func last(_ values: [Float], least: Float) -> Float? {
        let all = values.reduce(0, +)
        guard all > least * Float(reading.bar) else { return nil }
        return (reading.bar - reading.step..<reading.bar).reduce(0) { $0 + at(values, $1) } / all
    }
}
