import MusicModel

/// One bar as it is played, a repeated one as often as that.
struct ScoreMIDIBar {
    let bar: Bar

    /// In ticks from the start of the file.
    let start: Int

    /// In force, be it written here or before: a repeat goes back to the tempo of its first bar.
    let tempo: Double?

    private let arrives: Set<Tie>

    /// A voice and a drum whose last stroke goes on into this bar.
    private struct Tie: Hashable {
        let isFoot: Bool
        let drum: DrumClass
    }

    /// The bars of `score` in the order they are played.
    static func played(_ score: Score) -> [ScoreMIDIBar] {
        let tempos = score.bars.reduce(into: [Double?]()) { $0.append($1.tempo ?? $0.last ?? nil) }
        var start = 0
        return order(of: score.bars).reduce(into: []) { played, index in
            let bar = score.bars[index]
            played.append(
                ScoreMIDIBar(
                    bar: bar, start: start, tempo: tempos[index],
                    arrives: played.last.map { Self.leaving($0.bar) } ?? []))
            start += ScoreMIDI.ticks(bar.length)
        }
    }

    /// Indices of bars. A repeat without a beginning goes back to the end of the one before, or to the first bar.
    private static func order(of bars: [Bar]) -> [Int] {
        var order: [Int] = []
        var passage: [Int] = []
        for (index, bar) in bars.enumerated() {
            if bar.signs.startsRepeat { passage = [] }
            order.append(index)
            passage.append(index)
            guard case .repeatEnd(let times) = bar.signs.rightLine else { continue }
            for _ in 1..<max(times, 1) { order += passage }
            passage = []
        }
        return order
    }
}

extension ScoreMIDIBar {
    /// The time signature under which a sequencer counts the bar: a pickup has one of its own, if there is one of its length.
    var meter: Meter {
        guard let pickup = bar.signs.pickup else { return bar.meter }
        let denominator = max(pickup.denominator, bar.meter.denominator)
        let short = Meter((pickup * denominator).floor, denominator)
        return short.isWritable ? short : bar.meter
    }

    /// The letter of a section, and the feel.
    var marker: String? {
        let words = [bar.signs.rehearsal, bar.signs.feel?.words].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// By time, then key.
    var notes: [MIDINote] {
        let notes = notes(of: bar.hands, isFoot: false) + notes(of: bar.feet, isFoot: true)
        return notes.sorted { ($0.tick, $0.key) < ($1.tick, $1.key) }
    }

    private func notes(of voice: Voice, isFoot: Bool) -> [MIDINote] {
        var tied = Set(arrives.filter { $0.isFoot == isFoot }.map(\.drum))
        return voice.events.flatMap { event in
            defer { tied = event.isTied ? Set(event.strokes.map(\.drum)) : [] }
            return ScoreMIDIEvent(event: event, start: start, tied: tied).notes
        }
    }

    private static func leaving(_ bar: Bar) -> Set<Tie> {
        [(bar.hands, false), (bar.feet, true)].reduce(into: []) { ties, voice in
            guard let last = voice.0.events.last, last.isTied else { return }
            for stroke in last.strokes { ties.insert(Tie(isFoot: voice.1, drum: stroke.drum)) }
        }
    }
}
