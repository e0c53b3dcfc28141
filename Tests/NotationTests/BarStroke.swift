import MusicModel

/// A stroke by its place.
struct BarStroke: Hashable {
    let onset: Fraction
    let drum: DrumClass
}

extension Bar {
    /// Both voices' strokes.
    var onsets: Set<BarStroke> {
        let events = hands.events + feet.events
        return Set(
            events.flatMap { event in event.strokes.map { BarStroke(onset: event.onset, drum: $0.drum) } })
    }
}
