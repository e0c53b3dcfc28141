/// Runs a network over frames that stream by, in stretches that overlap as far as the network looks. The
/// answers are those that it would give to all frames at once.
struct ActivationStream {
    private let network: Network
    private var frames, steps: OverlappingStretches

    /// Frames heard whose answers have not been given.
    private var unanswered = 0

    /// `stepsAtOnce` steps are answered at a time by the part that looks far, and a 32nd of that by the
    /// other, whose values are many.
    init(_ network: Network, stepsAtOnce: Int = 2_048) {
        let (front, temporal) = (network.front, network.temporal)
        self.network = network
        frames = OverlappingStretches(
            width: front.bands, core: max(1, stepsAtOnce / 32) * front.framesPerStep, context: front.context)
        steps = OverlappingStretches(width: temporal.width, core: stepsAtOnce, context: temporal.context)
    }

    /// Takes in features [frame][band] and returns the answers [frame][answer] that they complete.
    mutating func hear(_ features: [Float]) -> [Float] {
        frames.append(features)
        unanswered += features.count / network.front.bands
        return answers(atEnd: false)
    }

    /// The answers that are left; the recording is over.
    mutating func finish() -> [Float] {
        let perStep = network.front.framesPerStep
        let missing = (perStep - frames.count % perStep) % perStep
        frames.append([Float](repeating: 0, count: missing * network.front.bands))
        return answers(atEnd: true)
    }

    private mutating func answers(atEnd: Bool) -> [Float] {
        let (front, temporal) = (network.front, network.temporal)
        let heard = frames.map(atEnd: atEnd) { stretch in
            let steps = front.steps(of: stretch.rows)
            let first = stretch.core.lowerBound / front.framesPerStep
            let end = stretch.core.upperBound / front.framesPerStep
            return Array(steps[first * front.width..<end * front.width])
        }
        steps.append(heard)
        let answers = steps.map(atEnd: atEnd) { temporal.answers(to: $0.rows, core: $0.core) }
        let wanted = min(unanswered, answers.count / network.answersPerFrame)
        unanswered -= wanted
        return Array(answers.prefix(wanted * network.answersPerFrame))
    }
}
