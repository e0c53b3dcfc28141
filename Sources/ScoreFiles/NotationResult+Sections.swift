import MusicModel

extension NotationResult {
    /// Where a section begins.
    struct Section {
        /// Its letter.
        let name: String

        /// As printed, from 1; 0 for a pickup.
        let bar: Int

        /// Of its first beat, in seconds; nil where no beat tells.
        let time: Double?
    }

    /// By bar.
    var sections: [Section] {
        let starts = Dictionary(beats.map { ($0.bar, $0.time) }, uniquingKeysWith: min)
        return score.bars.indices.compactMap { index in
            guard let name = score.bars[index].signs.rehearsal else { return nil }
            return Section(name: name, bar: score.number(ofBar: index), time: starts[index + 1])
        }
    }

    /// What is printed at the bar that positions and beats call `bar`, counted from 1 with the pickup.
    func printedNumber(of bar: Int) -> Int {
        score.number(ofBar: bar - 1)
    }
}
