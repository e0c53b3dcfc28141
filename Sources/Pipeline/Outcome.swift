import Core

/// What became of a recording.
package struct Outcome: Sendable {
    package let artefacts: [Artefact]

    /// Of the recording, in seconds.
    package let duration: Double

    /// Drum strokes found.
    package let hits: Int

    /// Bars of the score.
    package let bars: Int

    /// What heard it; nil where that was no model.
    package let model: UsedModel?
}
