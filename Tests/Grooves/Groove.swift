import MusicModel

/// A piece with a name and a known score.
package struct Groove: Sendable, CustomStringConvertible {
    package let name: String

    /// Beats of the first meter a minute.
    package let tempo: Double

    package let bars: [GrooveBar]

    /// How its straight notes are played.
    package var feel = Feel.straight

    /// Where the second of two swung notes falls in their time.
    package var swing = 2.0 / 3

    /// How much of the first bar is not played, because the piece begins with a pickup; in whole notes.
    package var skipped = Fraction.zero

    /// From a bar on, by its index, how many times faster than at first.
    package var tempoChanges: [Int: Double] = [:]

    package init(_ name: String, tempo: Double, bars: [GrooveBar]) {
        self.name = name
        self.tempo = tempo
        self.bars = bars
    }

    package var description: String { name }
}

extension Groove {
    /// Bars named by letters, each a text like `H xx xx xx xx; S . x . x; K x . xx .`, in the order of `form`.
    package init(
        _ name: String, tempo: Double, form: String, _ texts: [Character: String], meter: Meter = .common
    ) {
        let named = texts.mapValues { GrooveBar(text: $0, meter: meter) }
        self.init(name, tempo: tempo, bars: form.compactMap { named[$0] })
    }

    package func feeling(_ feel: Feel, swing: Double = 2.0 / 3) -> Groove {
        var groove = self
        groove.feel = feel
        groove.swing = swing
        return groove
    }

    package func beginning(after skipped: Fraction) -> Groove {
        var groove = self
        groove.skipped = skipped
        return groove
    }

    package func changing(_ tempoChanges: [Int: Double]) -> Groove {
        var groove = self
        groove.tempoChanges = tempoChanges
        return groove
    }

    /// The same piece followed by `other`, which may have another meter.
    package func followed(by other: Groove, name: String) -> Groove {
        Groove(name, tempo: tempo, bars: bars + other.bars)
    }
}
