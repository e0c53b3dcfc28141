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
    init(_ line: BeatLine, meters map: MeterMap) {
        let indices = Array(line.beats.indices)
        var from = 0
        for index in indices.dropFirst() + [indices.count]
        where index == indices.count || line.beats[index].isDownbeat {
            appendBar(of: indices[from..<index], on: line, meter: map.meter(at: line.beats[from].time))
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

extension BarPlan {
    /// The usual length of a quarter, in seconds.
    var quarter: Double {
        let quarters = cells.map { $0.seconds / ($0.length * 4).value }.sorted()
        return quarters.isEmpty ? BeatLine.assumedInterval : quarters[quarters.count / 2]
    }

    /// The sixteenth that sounds nearest to `time` seconds; bars from 0.
    func position(nearest time: Double) -> ScorePosition {
        guard let cell = cells.last(where: { $0.start <= time }) ?? cells.first else {
            return ScorePosition(bar: 0, onset: .zero)
        }
        let sixteenths = (cell.length * 16).value * min(max(cell.place(of: time), 0), 1)
        return ScorePosition(bar: cell.bar, onset: cell.offset + Fraction(Int(sixteenths + 0.5), 16))
    }

    /// Where the next group of notes begins, in the same bar or the next.
    func boundary(after position: ScorePosition) -> ScorePosition? {
        let groups = meters[position.bar].groups
        if let next = groups.first(where: { $0.lowerBound > position.onset }) {
            return ScorePosition(bar: position.bar, onset: next.lowerBound)
        }
        let bar = position.bar + 1
        return meters.indices.contains(bar) ? ScorePosition(bar: bar, onset: .zero) : nil
    }
}
