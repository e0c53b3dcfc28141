import MusicModel

/// A score played exactly as written, at 120 quarter notes a minute from second 1 on, and as if it had been notated from
/// that.
struct Rendition {
    let heard: Transcription
    let result: NotationResult

    init(_ score: Score) {
        var start = 1.0
        var hits: [(hit: Hit, placement: HitPlacement)] = []
        var beats: [BarBeat] = []
        var meters: [MeterSpan] = []
        for (index, bar) in score.bars.enumerated() {
            if meters.last?.meter != bar.meter {
                meters.append(MeterSpan(firstBeat: beats.count, meter: bar.meter))
            }
            hits += Self.hits(of: bar, number: index + 1, from: start)
            beats += Self.beats(of: bar, number: index + 1, from: start)
            start += bar.length.value * Self.wholeNote
        }
        hits.sort { ($0.hit.time, $0.hit.drum.midiKey) < ($1.hit.time, $1.hit.drum.midiKey) }
        heard = Transcription(
            duration: start + 1, hits: hits.map(\.hit),
            beats: beats.map { Beat(time: $0.time, index: $0.beat - 1) }, meters: meters, steadiness: 0.9)
        result = NotationResult(score: score, placements: hits.map(\.placement), beats: beats)
    }

    /// In seconds.
    private static let wholeNote = 2.0

    private static func hits(of bar: Bar, number: Int, from start: Double) -> [(
        hit: Hit, placement: HitPlacement
    )] {
        (bar.hands.events + bar.feet.events).flatMap { event in
            let position = ScorePosition(bar: number, onset: event.onset)
            let time = start + event.onset.value * wholeNote
            let small = event.grace.map { (Self.hit($0, at: time - 0.03), HitPlacement.ornament(position)) }
            return small + event.strokes.map { (Self.hit($0, at: time), .written(position, shift: 0)) }
        }
    }

    private static func hit(_ stroke: Stroke, at time: Double) -> Hit {
        Hit(time: time, drum: stroke.drum, velocity: stroke.velocity, confidence: 0.75)
    }

    /// A pickup has the last beats of its meter.
    private static func beats(of bar: Bar, number: Int, from start: Double) -> [BarBeat] {
        let count = max(1, (bar.length / bar.meter.beatLength).floor)
        let first = bar.signs.pickup == nil ? 0 : bar.meter.beatsPerBar - count
        return (0..<count).map { beat in
            let time = start + (bar.meter.beatLength * beat).value * wholeNote
            return BarBeat(time: time, bar: number, beat: first + beat + 1)
        }
    }
}
