/// From one beat on, the meter that the music is in.
package struct MeterSpan: Sendable, Hashable, Codable {
    /// Index into the beats of the transcription; that beat is a downbeat, or the first of all.
    package let firstBeat: Int

    package let meter: Meter

    package init(firstBeat: Int, meter: Meter) {
        self.firstBeat = firstBeat
        self.meter = meter
    }
}
