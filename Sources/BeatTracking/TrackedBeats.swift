import MusicModel

/// The beats of a recording, in bars.
package struct TrackedBeats: Sendable, Hashable {
    /// By time, two or more. None is later than the first hit but the first one, and the last hit lies before the beat
    /// that would come next.
    package let beats: [Beat]

    /// By beat, the first at beat 0; two neighbours differ.
    package let meters: [MeterSpan]

    /// How sure the beats are, 0 to 1; below `Transcription.leastSteadiness` they are a guess.
    package let steadiness: Double

    package init(beats: [Beat], meters: [MeterSpan], steadiness: Double) {
        self.beats = beats
        self.meters = meters
        self.steadiness = steadiness
    }
}
