/// All that was heard in one recording: strokes, and the beats they are played to.
package struct Transcription: Sendable, Hashable, Codable {
    /// Of the recording, in seconds.
    package let duration: Double

    /// By time, then drum.
    package let hits: [Hit]

    /// By time, from the first bar on. Where `steadiness` is low they are a best guess.
    package let beats: [Beat]

    package let meter: Meter

    /// How sure the beats are, 0 to 1.
    package let steadiness: Double

    package init(duration: Double, hits: [Hit], beats: [Beat], meter: Meter, steadiness: Double) {
        self.duration = duration
        self.hits = hits
        self.beats = beats
        self.meter = meter
        self.steadiness = steadiness
    }
}
