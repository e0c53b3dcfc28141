/// A time line in frames, from a little before the first hit to the last.
struct FrameLine: Sendable {
    /// Of frame 0, in seconds.
    let start: Double

    let count: Int

    /// Frames a second.
    static let rate = 50.0

    init(from start: Double, through end: Double) {
        self.start = start
        count = Int(((end - start) * Self.rate).rounded(.up)) + 1
    }

    var frames: Range<Int> { 0..<count }

    func time(_ frame: Int) -> Double { start + Double(frame) / Self.rate }

    /// The nearest frame, which may lie outside of the line.
    func frame(_ time: Double) -> Int { Int(((time - start) * Self.rate).rounded()) }
}
