import MusicModel

/// Decides which notes of a voice share a beam: those of one group, and eighths across half a bar of 4/4 where it has
/// nothing else.
struct BeamRule {
    let meter: Meter
    let events: [VoiceEvent]

    /// Index ranges into the events, by time.
    func beams() -> [Range<Int>] {
        spans().flatMap { span in
            indices(in: span).split { isUnbeamable(events[$0]) }.compactMap(Self.trimmed(events))
        }
    }

    private func spans() -> [Range<Fraction>] {
        let wide = meter.eighthBeamSpans.filter(isAllEighths)
        let rest = meter.groups.filter { group in !wide.contains { $0.contains(group.lowerBound) } }
        return (wide + rest).sorted { $0.lowerBound < $1.lowerBound }
    }

    private func isAllEighths(_ span: Range<Fraction>) -> Bool {
        let inside = events[indices(in: span)]
        return !inside.isEmpty
            && inside.allSatisfy { !$0.isRest && $0.value == NoteValue(.eighth) && $0.tuplet == nil }
    }

    private func isUnbeamable(_ event: VoiceEvent) -> Bool {
        !event.isRest && event.value.shape.flags == 0
    }

    private func indices(in span: Range<Fraction>) -> Range<Int> {
        let start = events.firstIndex { $0.onset >= span.lowerBound } ?? events.count
        let end = events.firstIndex { $0.onset >= span.upperBound } ?? events.count
        return start..<end
    }

    /// A run without rests at its ends, if it has two chords or more.
    private static func trimmed(_ events: [VoiceEvent]) -> (Range<Int>) -> Range<Int>? {
        { run in
            guard let first = run.first(where: { !events[$0].isRest }),
                let last = run.last(where: { !events[$0].isRest }),
                first < last
            else { return nil }
            return first..<(last + 1)
        }
    }
}
