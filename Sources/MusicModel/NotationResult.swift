/// A score and how it came from what was heard.
package struct NotationResult: Sendable, Hashable {
    package let score: Score

    /// One for each hit of the transcription, in its order.
    package let placements: [HitPlacement]

    /// Hits, by index, that are written as another drum than they were heard as, because the bars around them say so.
    package let renamed: [Int: DrumClass]

    /// The beats that the score was written to, by time: those found, and what was added to fill the bars at either end.
    package let beats: [BarBeat]

    package init(score: Score, placements: [HitPlacement], renamed: [Int: DrumClass] = [:], beats: [BarBeat])
    {
        self.score = score
        self.placements = placements
        self.renamed = renamed
        self.beats = beats
    }

    /// Shifts beyond this many seconds are reported as moved: more than sloppy playing.
    package static let movedBeyond = 0.040
}
