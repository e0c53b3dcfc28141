/// All that was heard in one recording: strokes, and the beats they are played to.
package struct Transcription: Sendable, Hashable, Codable {
    /// Of the recording, in seconds.
    package let duration: Double

    /// By time, then drum.
    package let hits: [Hit]

    /// By time, from the first bar on. Where `steadiness` is low they are a best guess. A first beat that is no downbeat
    /// tells of a pickup.
    package let beats: [Beat]

    /// By beat, one at least, the first at beat 0; two neighbours differ.
    package let meters: [MeterSpan]

    /// How sure the beats are, 0 to 1.
    package let steadiness: Double

    package init(
        duration: Double, hits: [Hit], beats: [Beat], meters: [MeterSpan], steadiness: Double
    ) {
        self.duration = duration
        self.hits = hits
        self.beats = beats
        self.meters = meters
        self.steadiness = steadiness
    }

    /// In one meter throughout.
    package init(duration: Double, hits: [Hit], beats: [Beat], meter: Meter, steadiness: Double) {
        self.init(
            duration: duration, hits: hits, beats: beats, meters: [MeterSpan(firstBeat: 0, meter: meter)],
            steadiness: steadiness)
    }
}

extension Transcription {
    /// The first one.
    package var meter: Meter { meters.first?.meter ?? .common }

    /// Below this, no beat is claimed: the score follows the clock.
    package static let leastSteadiness = 0.25

    package var isMetered: Bool { steadiness >= Self.leastSteadiness }
}
