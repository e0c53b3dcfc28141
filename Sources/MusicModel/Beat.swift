/// One beat of the music on the recording's time line.
package struct Beat: Sendable, Hashable, Codable {
    /// In seconds from the start of the recording. Beats before the first sound may be negative: the bar line came
    /// first.
    package let time: Double

    /// In its bar, from 0; 0 is the downbeat.
    package let index: Int

    package init(time: Double, index: Int) {
        self.time = time
        self.index = index
    }

    package var isDownbeat: Bool { index == 0 }
}
