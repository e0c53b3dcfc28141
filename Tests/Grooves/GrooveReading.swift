import MusicModel

/// What came back of a groove, compared with what was meant.
package struct GrooveReading: Sendable {
    /// With exactly the strokes that were meant, less the bars too many or too few.
    package let barsRight: Int

    /// The same, if ghost notes and accents must be right, too.
    package let barsRightWithDynamics: Int

    package let bars: Int

    /// Tuplets in the score in bars where none is meant.
    package let spuriousTuplets: Int

    /// The strokes of each bar that is not right: those that are missing and those that should not be there.
    package let faults: [(bar: Int, missing: Set<Stroke>, surplus: Set<Stroke>)]

    package struct Stroke: Sendable, Hashable {
        package let onset: Fraction
        package let drum: DrumClass
        package let dynamic: MusicModel.Stroke.Dynamic
    }

    package init(_ score: Score, of groove: Groove) {
        let meant = groove.meant
        let read = score.bars.map(\.heads)
        let missingBars = abs(meant.count - read.count)
        let pairs = zip(meant, read)
        barsRight = pairs.count { $0.map(\.plain).set == $1.map(\.plain).set } - missingBars
        barsRightWithDynamics = pairs.count { $0 == $1 } - missingBars
        bars = groove.bars.count
        spuriousTuplets = zip(meant, score.bars).filter { !$0.0.contains { $0.needsTuplet } }
            .reduce(0) { $0 + $1.1.tuplets }
        faults = pairs.enumerated().compactMap { number, pair in
            let (missing, surplus) = (pair.0.map(\.plain).set, pair.1.map(\.plain).set)
            guard missing != surplus else { return nil }
            return (number, missing.subtracting(surplus), surplus.subtracting(missing))
        }
    }
}

extension GrooveReading {
    /// How many bars of `score` have exactly the strokes that were meant, once both are called by the names that `name`
    /// gives them, nil for drums that do not count. A bar too many or too few at the beginning moves the others, and counts
    /// as wrong itself.
    package static func barsRight(
        _ score: Score, of groove: Groove, seenAs name: (DrumClass) -> DrumClass?
    ) -> Int {
        let meant = groove.meant.map { $0.renamed(name) }
        let read = score.bars.map { $0.heads.renamed(name) }
        let shifts = [
            zip(meant, read).count { $0 == $1 }, zip(meant.dropFirst(), read).count { $0 == $1 },
            zip(meant, read.dropFirst()).count { $0 == $1 },
        ]
        return max(0, (shifts.max() ?? 0) - max(0, read.count - meant.count))
    }

    /// How many bars have exactly these onsets, for readers that know no feel: swung notes may stand where they sound.
    package static func barsRight(_ read: [Set<Stroke>], of groove: Groove) -> Int {
        zip(groove.bars, read).count { bar, strokes in
            let meant = bar.strokes.map {
                Stroke(onset: groove.sounding($0.onset), drum: $0.drum, dynamic: .normal)
            }
            return meant.set == strokes
        }
    }
}

extension GrooveReading.Stroke {
    /// By place and drum alone.
    package init(_ drum: DrumClass, at onset: Fraction) {
        self.init(onset: onset, drum: drum, dynamic: .normal)
    }
}

extension Groove {
    /// The strokes of each bar of the score.
    fileprivate var meant: [Set<GrooveReading.Stroke>] {
        bars.enumerated().map { number, bar in
            let from = number == 0 ? skipped : .zero
            return bar.strokes.map {
                GrooveReading.Stroke(onset: $0.onset - from, drum: $0.drum, dynamic: $0.dynamic)
            }.set
        }
    }
}

extension GrooveReading.Stroke {
    fileprivate var plain: Self { Self(onset: onset, drum: drum, dynamic: .normal) }

    fileprivate var needsTuplet: Bool { onset.denominator.isMultiple(of: 3) }
}

extension Bar {
    /// Heads, without those that only carry on a roll.
    fileprivate var heads: Set<GrooveReading.Stroke> {
        let strokes = (hands.events + feet.events).flatMap { event in
            event.strokes.map { GrooveReading.Stroke(onset: event.onset, drum: $0.drum, dynamic: $0.dynamic) }
        }
        return strokes.set
    }

    /// In both voices.
    package var tuplets: Int {
        [hands, feet].reduce(0) { $0 + Set($1.events.compactMap(\.tuplet)).count }
    }

    /// Chords, rests, dots, tuplet figures, small notes: what there is to read.
    package var symbols: Int {
        tuplets
            + (hands.events + feet.events).reduce(0) { $0 + 1 + $1.value.dots + $1.grace.count }
    }
}

extension Set<GrooveReading.Stroke> {
    fileprivate func renamed(_ name: (DrumClass) -> DrumClass?) -> Set {
        compactMap { stroke in name(stroke.drum).map { Element($0, at: stroke.onset) } }.set
    }
}

extension Sequence where Element: Hashable {
    fileprivate var set: Set<Element> { Set(self) }
}
