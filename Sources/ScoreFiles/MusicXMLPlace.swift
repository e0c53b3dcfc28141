import MusicModel

/// A bar among its neighbours: what is written at it because of those before and after.
struct MusicXMLPlace {
    private let score: Score
    private let index: Int

    /// How many silent bars one rest stands for, at the first of them.
    let restRun: Int?

    init(_ index: Int, in score: Score, restRun: Int?) {
        self.score = score
        self.index = index
        self.restRun = restRun
    }

    /// Every bar of `score`.
    static func all(in score: Score) -> [MusicXMLPlace] {
        let runs = Dictionary(score.restRuns.map { ($0.lowerBound, $0.count) }, uniquingKeysWith: max)
        return score.bars.indices.map { MusicXMLPlace($0, in: score, restRun: runs[$0]) }
    }

    var bar: Bar { score.bars[index] }

    var number: Int { score.number(ofBar: index) }

    var isFirst: Bool { index == 0 }

    var isLast: Bool { index == score.bars.count - 1 }

    var isMetered: Bool { score.isMetered }

    var beginsMeter: Bool { isFirst || bar.meter != score.bars[index - 1].meter }

    /// The last event of the bar before and the first of the bar after, in one voice.
    func neighbours(ofVoice number: Int) -> (before: VoiceEvent?, after: VoiceEvent?) {
        let voice = number == 1 ? \Bar.hands : \Bar.feet
        return (
            isFirst ? nil : score.bars[index - 1][keyPath: voice].events.last,
            isLast ? nil : score.bars[index + 1][keyPath: voice].events.first
        )
    }
}
