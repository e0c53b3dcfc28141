import MusicModel

/// The meter at any time.
struct MeterMap: Sendable {
    private let spans: [(start: Double, meter: Meter)]

    /// Meters that cannot be written count as 4/4.
    init(_ transcription: Transcription) {
        let times = transcription.beats.map(\.time)
        spans = transcription.meters.compactMap { span in
            guard times.indices.contains(span.firstBeat) else { return nil }
            return (times[span.firstBeat], span.meter.isWritable ? span.meter : .common)
        }
        first = transcription.meter.isWritable ? transcription.meter : .common
    }

    /// `meter` always.
    init(_ meter: Meter) {
        spans = []
        first = meter
    }

    private let first: Meter

    /// Of the bar that begins at `time` seconds.
    func meter(at time: Double) -> Meter {
        spans.dropFirst().last { $0.start <= time + 0.02 }?.meter ?? first
    }
}
