import MusicModel

/// What one chord sounds like: its small notes, its strokes, its roll.
struct ScoreMIDIEvent {
    let event: VoiceEvent

    /// Of the bar, in ticks.
    let start: Int

    /// Drums that go on from the chord before without a new stroke.
    let tied: Set<DrumClass>

    /// Small notes first; those that would sound before the file begins are not among them.
    var notes: [MIDINote] {
        grace.filter { $0.tick >= 0 } + event.strokes.flatMap(notes)
    }

    private var onset: Int { start + ScoreMIDI.ticks(event.onset) }

    /// Nobody rolls with the foot, nor on a cymbal while a drum is there to roll on.
    private var rolled: [DrumClass] {
        guard event.isRoll else { return [] }
        let hands = event.strokes.map(\.drum).filter { !$0.isPlayedByFoot }
        let drums = hands.filter { $0.notehead == .normal }
        return drums.isEmpty ? hands : drums
    }

    /// About 30 ms each at 120 quarter notes a minute, right before the chord.
    private var grace: [MIDINote] {
        event.grace.enumerated().map { index, stroke in
            note(stroke, at: onset - (event.grace.count - index) * ScoreMIDI.division / 16)
        }
    }

    private func notes(of stroke: Stroke) -> [MIDINote] {
        let first = tied.contains(stroke.drum) ? [] : [note(stroke, at: onset)]
        return first + (rolled.contains(stroke.drum) ? bounces(of: stroke) : [])
    }

    /// Thirty-seconds after the first stroke, and on its place where it is tied: softer, as sticks bounce.
    private func bounces(of stroke: Stroke) -> [MIDINote] {
        let soft = Stroke(stroke.drum, velocity: max(1, stroke.velocity * 7 / 10))
        let end = start + ScoreMIDI.ticks(event.end)
        let step = ScoreMIDI.division / 8
        let first = tied.contains(stroke.drum) ? onset : onset + step
        return Swift.stride(from: first, to: end, by: step).map { note(soft, at: $0) }
    }

    private func note(_ stroke: Stroke, at tick: Int) -> MIDINote {
        MIDINote(tick: tick, drum: stroke.drum, velocity: stroke.velocity)
    }
}
