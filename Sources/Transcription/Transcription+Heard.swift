import BeatTracking
import Core
import MusicModel

extension Transcription {
    /// Hits in any order, with the beats that they are played to.
    ///
    /// - Throws: A `Problem` of type `noDrumsFound` where there is not one.
    init(
        heard: [Hit], activations: BeatActivations = .none, duration: Double, hints: NotationHints
    ) throws(Problem) {
        guard !heard.isEmpty else { throw .noDrums(seconds: duration) }
        let hits = heard.sorted { ($0.time, $0.drum.order) < ($1.time, $1.drum.order) }
        let tracked = BeatTracker(hints: hints).track(hits, activations: activations)
        self.init(
            duration: duration, hits: hits, beats: tracked.beats, meters: tracked.meters,
            steadiness: tracked.steadiness)
    }
}

extension Problem {
    /// There is no memory for as much as one frame.
    static let noMemoryToHear = Problem(
        .modelInferenceError, detail: "There was not enough memory to begin.",
        advice: "Try again when the machine is less busy.")

    fileprivate static func noDrums(seconds: Double) -> Problem {
        Problem(
            .noDrumsFound,
            detail: "In \(Int(seconds.rounded(.up))) seconds of sound not one drum stroke was heard.",
            advice: "Check that this is the right recording and that the drums are not turned down in it.")
    }
}
