import MusicModel

/// What is seen of a bar: two bars that look alike are equal, however loud they were played.
struct PrintedBar: Hashable {
    private let meter: Meter
    private let hands, feet: [VoiceEvent]

    init(_ bar: Bar) {
        meter = bar.meter
        hands = bar.hands.events.map(\.printed)
        feet = bar.feet.events.map(\.printed)
    }
}

extension VoiceEvent {
    fileprivate var printed: VoiceEvent {
        guard barRestLength == nil else { return self }
        return VoiceEvent(
            onset: onset, value: value, tuplet: tuplet, strokes: strokes.map(\.printed),
            grace: grace.map(\.printed),
            isRoll: isRoll, isTied: isTied)
    }
}

extension Stroke {
    fileprivate var printed: Stroke { Stroke(drum, dynamic: dynamic, velocity: 1, closesHats: closesHats) }
}
