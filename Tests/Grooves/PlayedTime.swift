import MusicModel

/// When each place of a groove sounds.
struct PlayedTime {
    private var starts: [Double] = []
    private var seconds: [Double] = []
    private let groove: Groove
    private let leadIn: Double
    private let drift: Double

    /// Beats with their index in the bar.
    private(set) var beats: [(time: Double, index: Int)] = []

    /// As a tracker would tell them.
    private(set) var meters: [MeterSpan] = []

    init(_ groove: Groove, leadIn: Double, drift: Double) {
        self.groove = groove
        self.leadIn = leadIn
        self.drift = drift
        let first = groove.bars.first?.meter ?? .common
        let whole = 60 / groove.tempo / first.beatLength.value
        var start = -groove.skipped.value * whole
        var factor = 1.0
        for (number, bar) in groove.bars.enumerated() {
            factor = groove.tempoChanges[number] ?? factor
            starts.append(start)
            seconds.append(whole / factor)
            start += bar.meter.barLength.value * whole / factor
        }
        starts.append(start)
        addBeats(first: first)
    }

    /// In seconds.
    var end: Double { warped(starts[starts.count - 1]) }

    func time(ofBar number: Int, onset: Fraction) -> Double {
        warped(starts[number] + onset.value * seconds[number])
    }

    private mutating func addBeats(first: Meter) {
        for (number, bar) in groove.bars.enumerated() {
            if meters.last?.meter != bar.meter {
                meters.append(MeterSpan(firstBeat: beats.count, meter: bar.meter))
            }
            for index in 0..<bar.meter.beatsPerBar {
                let onset = bar.meter.beatLength * index
                guard number > 0 || onset >= groove.skipped else { continue }
                beats.append((time(ofBar: number, onset: onset), index))
            }
        }
        beats.append((end, 0))
        if meters.isEmpty { meters = [MeterSpan(firstBeat: 0, meter: first)] }
    }

    /// The tempo changes evenly all along.
    private func warped(_ time: Double) -> Double {
        let total = starts[starts.count - 1]
        let progress = total > 0 ? time / total : 0
        return leadIn + time / (1 + drift * progress / 2)
    }
}

extension Groove {
    /// Where a note sounds that is written at `onset`, both in whole notes, as far as the feel goes.
    func sounding(_ onset: Fraction) -> Fraction {
        let pair = feel == .swungEighths ? Fraction(1, 4) : Fraction(1, 8)
        let place = onset / pair
        let part = place - Fraction(place.floor)
        guard feel != .straight, part == Fraction(1, 2) else { return onset }
        return pair * (Fraction(place.floor) + Fraction(Int((swing * 240).rounded()), 240))
    }
}
