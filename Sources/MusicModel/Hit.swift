/// One drum stroke that was heard.
package struct Hit: Sendable, Hashable, Codable {
    /// Of the onset, in seconds from the start of the recording, at least 0.
    package let time: Double

    package let drum: DrumClass

    /// As in MIDI, 1 to 127.
    package let velocity: Int

    /// How likely the hit is real and of this class, 0 to 1.
    package let confidence: Double

    package init(time: Double, drum: DrumClass, velocity: Int, confidence: Double) {
        self.time = time
        self.drum = drum
        self.velocity = velocity
        self.confidence = confidence
    }
}
