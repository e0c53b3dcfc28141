/// One beat of the score with its place on the recording's time line.
package struct BarBeat: Sendable, Hashable, Codable {
    /// In seconds from the start of the recording; negative where the bar began before it.
    package let time: Double

    /// The number of its bar in the score; 0 and less for bars before the first one written.
    package let bar: Int

    /// In its bar, from 1, as a musician counts.
    package let beat: Int

    package init(time: Double, bar: Int, beat: Int) {
        self.time = time
        self.bar = bar
        self.beat = beat
    }
}
