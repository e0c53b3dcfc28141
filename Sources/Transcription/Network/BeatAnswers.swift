import BeatTracking

/// Collects what a network says about beats, as it streams by.
struct BeatAnswers {
    private(set) var activations = BeatActivations()
    private let rules: HitRules

    init(_ rules: HitRules) {
        self.rules = rules
    }

    /// Takes in answers [frame][answer]; the last two of a frame are a beat and the first of a bar.
    mutating func hear(_ answers: [Float]) {
        let width = rules.answersPerFrame
        guard width == 2 * rules.drums.count + 2 else { return }
        for frame in stride(from: 0, to: answers.count, by: width) {
            activations.beats.append(answers[frame + width - 2])
            activations.downbeats.append(answers[frame + width - 1])
        }
    }
}
