/// The amplitude in every band at every frame of a recording: all that is kept of its sound, 13 kB a second.
struct BandLevels {
    /// Frame after frame, band after band; a full-scale sine has about 1.
    private(set) var values: [Float] = []

    /// Number of frames.
    var count: Int { values.count / BandLayout.count }

    /// Seconds from one frame's centre to the next; the first lies at 0.
    static let hop = 0.01

    /// The levels at one frame.
    subscript(frame: Int) -> ArraySlice<Float> {
        values[frame * BandLayout.count..<(frame + 1) * BandLayout.count]
    }

    subscript(frame: Int, band: Int) -> Float {
        values[frame * BandLayout.count + band]
    }

    mutating func append(_ frame: some Sequence<Float>) {
        values.append(contentsOf: frame)
    }

    /// The largest level of each frame.
    var peaks: [Float] {
        (0..<count).map { self[$0].max() ?? 0 }
    }
}
