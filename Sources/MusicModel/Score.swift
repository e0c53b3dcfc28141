/// The notated part: nothing of recordings, fonts or files.
package struct Score: Sendable, Hashable, Codable {
    package let title: String

    /// Who plays or wrote the music, where that is known.
    package let artist: String?

    /// A bar that is no pickup and comes first has number 1.
    package let bars: [Bar]

    /// Whether bars follow a beat. Where they do not, bar lines only mark the time: no time signature is shown, and
    /// the tempo tells how long a written quarter lasts on the clock.
    package let isMetered: Bool

    package init(title: String, artist: String? = nil, bars: [Bar], isMetered: Bool = true) {
        self.title = title
        self.artist = artist
        self.bars = bars
        self.isMetered = isMetered
    }

    /// Every drum that occurs, from the highest place in the staff to the lowest.
    package var kit: [DrumClass] {
        let voices = bars.flatMap { [$0.hands, $0.feet] }
        let drums = Set(voices.flatMap(\.events).flatMap { $0.strokes + $0.grace }.map(\.drum))
        return DrumClass.allCases.filter(drums.contains).sorted { $0.staffPosition > $1.staffPosition }
    }
}

extension Score {
    /// What is printed at the bar with the given index, from 0: 1 for the first bar that is no pickup, 0 for a pickup.
    package func number(ofBar index: Int) -> Int {
        bars.first?.signs.pickup == nil ? index + 1 : index
    }

    /// Runs of two or more silent bars that one multi-bar rest stands for, as indices into `bars`. A run ends where
    /// anything must be read: a change of meter or tempo, a letter, a repeat, a line.
    package var restRuns: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in bars.indices {
            let continues = index > start && bars[index].canJoinRest(after: bars[index - 1])
            if !continues {
                if index - start > 1, bars[start].isLongRest { runs.append(start..<index) }
                start = index
            }
        }
        if bars.count - start > 1, bars[start].isLongRest { runs.append(start..<bars.count) }
        return runs
    }
}

extension Bar {
    fileprivate var isLongRest: Bool { isSilent && signs.pickup == nil }

    fileprivate func canJoinRest(after bar: Bar) -> Bool {
        isLongRest && bar.isLongRest && meter == bar.meter && tempo == nil && signs.rehearsal == nil
            && signs.feel == nil && !signs.startsRepeat && bar.signs.rightLine == .single
    }
}
