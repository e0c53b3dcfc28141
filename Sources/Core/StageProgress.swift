/// How far a running job has come.
package struct StageProgress: Sendable, Hashable, Codable {
    package let stage: Stage

    /// Of the whole job, 0 to 100.
    package let percent: Int

    package init(stage: Stage, percent: Int) {
        self.stage = stage
        self.percent = min(100, max(0, percent))
    }
}
