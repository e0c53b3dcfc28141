import MusicModel

/// The bars that the beats make, before anything is written into them.
struct BarPlan: Sendable {
    /// The meter of each bar. A bar that the tracker found longer or shorter than the others has a meter of its own.
    private(set) var meters: [Meter] = []

    /// The start of each bar, in seconds.
    private(set) var starts: [Double] = []

    /// By time, without gap.
    private(set) var cells: [Cell] = []

    /// Bars by number of the plan, from 0.
    private(set) var beats: [BarBeat] = []

    /// Every downbeat of `line` begins a bar.
    init(_ line: BeatLine, meter: Meter) {
        let indices = Array(line.beats.indices)
        var from = 0
        for index in indices.dropFirst() + [indices.count]
        where index == indices.count || line.beats[index].isDownbeat {
            appendBar(of: indices[from..<index], on: line, meter: meter)
            from = index
        }
    }

    /// The end of the last bar, in seconds.
    var end: Double { cells.last?.end ?? 0 }

    private mutating func appendBar(of indices: ArraySlice<Int>, on line: BeatLine, meter: Meter) {
        let mostBeats = max(1, min(2 * meter.beatsPerBar, Self.mostCounts / Self.counts(in: meter)))
        guard indices.count <= mostBeats else {
            appendBar(of: indices.prefix(meter.beatsPerBar), on: line, meter: meter)
            return appendBar(of: indices.dropFirst(meter.beatsPerBar), on: line, meter: meter)
        }
        for (place, index) in indices.enumerated() {
            appendBeat(place, start: line.beats[index].time, seconds: line.interval(at: index), meter: meter)
        }
        meters.append(Meter(indices.count * Self.counts(in: meter), meter.denominator))
        starts.append(indices.first.map { line.beats[$0].time } ?? 0)
    }

    private mutating func appendBeat(_ place: Int, start: Double, seconds: Double, meter: Meter) {
        beats.append(BarBeat(time: start, bar: meters.count, beat: place + 1))
        let parts = meter.beatLength == Fraction(1, 2) ? 2 : 1
        let length = meter.beatLength / Fraction(parts)
        for part in 0..<parts {
            let from = start + seconds * Double(part) / Double(parts)
            let to = start + seconds * Double(part + 1) / Double(parts)
            let offset = meter.beatLength * place + length * part
            cells.append(Cell(start: from, end: to, bar: meters.count, offset: offset, length: length))
        }
    }

    /// The largest numerator of a meter.
    private static let mostCounts = 32

    private static func counts(in meter: Meter) -> Int {
        meter.numerator / meter.beatsPerBar
    }
}
