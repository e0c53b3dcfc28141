import Core

/// Turns what the stages know of their progress into the percentage of the whole job, and says it only when it has
/// changed.
final class ProgressMeter {
    private let report: (StageProgress) -> Void
    private var last: StageProgress?

    init(_ report: @escaping (StageProgress) -> Void) {
        self.report = report
    }

    func enter(_ stage: Stage) {
        tell(stage, percent: stage.share.lowerBound)
    }

    /// `fraction` of the stage is done, 0 to 1.
    func advance(_ stage: Stage, fraction: Double) {
        let share = stage.share
        let done = min(1, max(0, fraction)) * Double(share.count - 1)
        tell(stage, percent: share.lowerBound + Int(done))
    }

    func finish() {
        tell(.generatingExports, percent: 100)
    }

    private func tell(_ stage: Stage, percent: Int) {
        let progress = StageProgress(stage: stage, percent: max(percent, last?.percent ?? 0))
        guard progress != last else { return }
        last = progress
        report(progress)
    }
}

extension Stage {
    /// The part of the whole job's percentage that the stage covers; listening takes nearly all the time.
    fileprivate var share: ClosedRange<Int> {
        switch self {
        case .validating: 0...1
        case .preprocessing, .sourceSeparation: 2...4
        case .transcribing: 5...85
        case .postProcessing: 86...89
        case .generatingExports: 90...100
        }
    }
}
