import MusicModel

/// Ticks for seconds: a tempo for every beat, chosen so that the beat falls on its own time in the recording.
struct TempoMap {
    /// By tick, the first at 0. Neighbours differ.
    private(set) var segments: [Segment] = []

    /// By tick, the first at 0.
    let meters: [(tick: Int, meter: Meter)]

    private let division: Int

    struct Segment: Hashable {
        let tick: Int

        /// From the start of the recording, in microseconds, as the tempos before it add up.
        let time: Double

        /// A quarter note.
        let microseconds: Int
    }

    /// The first beat in the recording may come after its start. What is before it becomes a lead-in of whole sixteenths
    /// at nearly the music's tempo, in a short bar of its own if need be; less than half a sixteenth is added to the
    /// first beat instead.
    init(_ transcription: Transcription, division: Int) {
        self.division = division
        let lead = LeadIn(transcription)
        meters = lead.meters(division: division)
        var tick = lead.sixteenths * division / 4
        var end = (tick: 0, time: 0.0)
        if tick > 0 { end = append(from: end, to: tick, at: lead.beats[0].time) }
        for (index, beat) in lead.beats.enumerated().dropFirst() {
            tick += lead.length(ofBeat: index - 1) * division / 4
            end = append(from: end, to: tick, at: beat.time)
        }
    }

    /// The nearest tick to `seconds` of the recording; 0 for what would be before it, and for what is no number.
    func tick(at seconds: Double) -> Int {
        let time = seconds > 0 ? min(seconds, BeatLine.farthest) * 1_000_000 : 0
        let next = segments.firstIndexOfSorted { $0.time > time }
        guard let segment = next > 0 ? segments[next - 1] : segments.first else { return 0 }
        return segment.tick
            + Int(((time - segment.time) * Double(division) / Double(segment.microseconds)).rounded())
    }

    /// Goes on to `tick` with the tempo that gets there at `seconds`, rounding errors before made good.
    private mutating func append(
        from start: (tick: Int, time: Double), to tick: Int, at seconds: Double
    ) -> (tick: Int, time: Double) {
        let quarters = Double(tick - start.tick) / Double(division)
        let exact = (seconds * 1_000_000 - start.time) / quarters
        let microseconds = Int(min(max(exact.rounded(), 1), 0xFF_FFFF))
        if segments.last?.microseconds != microseconds {
            segments.append(Segment(tick: start.tick, time: start.time, microseconds: microseconds))
        }
        return (tick, start.time + quarters * Double(microseconds))
    }
}

extension Array {
    /// The first index whose element satisfies `isAfter`, which holds for all elements from there on; the count where none
    /// does. By bisection.
    fileprivate func firstIndexOfSorted(where isAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
