import Core

/// The sheets of options in an inbox that are not complete yet, and keep their songs waiting.
struct UnsettledSheets {
    private var verdicts: [[UInt8]: SettleRule.Verdict] = [:]
    private var forAll: SettleRule.Verdict?

    /// Takes in what there is to say about the sheet `name`.
    mutating func add(_ name: FileName, _ verdict: SettleRule.Verdict) {
        guard verdict != .settled else { return }
        if !OptionSheets.isForAll(name) {
            verdicts[name.stem] = verdict
        } else if verdict != .open {
            // A program that keeps options.yaml open all day is to keep no song waiting all day.
            forAll = verdict
        }
    }

    /// `verdict` on the song of that name, or what keeps it waiting although it is complete itself.
    func hold(_ song: FileName, _ verdict: SettleRule.Verdict) -> SettleRule.Verdict {
        guard verdict == .settled else { return verdict }
        return verdicts[song.stem] ?? forAll ?? .settled
    }
}
