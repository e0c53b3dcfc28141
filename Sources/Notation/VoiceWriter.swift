import MusicModel

/// Writes one voice of a bar.
struct VoiceWriter {
    let meter: Meter

    /// By onset in whole notes from the start of the full bar.
    let chords: [Fraction: Chord]

    /// Where the bar begins, if it is a pickup: the start of one of the meter's groups.
    var from = Fraction.zero

    /// The bar filled from end to end; one bar rest where nothing is played.
    func voice() -> Voice {
        guard !chords.isEmpty else { return Voice(events: [VoiceEvent(barRest: meter.barLength - from)]) }
        let onsets = chords.keys.sorted()
        var events: [VoiceEvent] = []
        var silence: Range<Fraction>?
        for group in meter.groups where group.lowerBound >= from {
            let inside = onsets.filter(group.contains)
            if inside.isEmpty {
                silence = (silence?.lowerBound ?? group.lowerBound)..<group.upperBound
            } else {
                events +=
                    rests(in: silence) + GroupWriter(span: group, onsets: inside, chords: chords).events()
                silence = nil
            }
        }
        events += rests(in: silence)
        let beams = BeamRule(meter: meter, events: events).beams()
        return Voice(events: from == .zero ? events : events.map { $0.earlier(by: from) }, beams: beams)
    }
}

extension VoiceEvent {
    fileprivate func earlier(by length: Fraction) -> VoiceEvent {
        let tuplet = tuplet.map {
            Tuplet(actual: $0.actual, normal: $0.normal, start: $0.start - length, span: $0.span)
        }
        return VoiceEvent(
            onset: onset - length, value: value, tuplet: tuplet, strokes: strokes, grace: grace,
            isRoll: isRoll,
            isTied: isTied)
    }
}

extension VoiceWriter {
    /// Rests for whole groups, as few as the meter allows.
    private func rests(in silence: Range<Fraction>?) -> [VoiceEvent] {
        guard let silence else { return [] }
        var events: [VoiceEvent] = []
        var start = silence.lowerBound
        while let span = longestSpan(from: start, within: silence) {
            events += Self.rests(filling: span)
            start = span.upperBound
        }
        return events
    }

    private func longestSpan(from start: Fraction, within silence: Range<Fraction>) -> Range<Fraction>? {
        (meter.restSpans + meter.groups).first {
            $0.lowerBound == start && $0.upperBound <= silence.upperBound
        }
    }

    /// One rest where a single value has that length, as always with groups of up to three counts.
    private static func rests(filling span: Range<Fraction>) -> [VoiceEvent] {
        let length = span.upperBound - span.lowerBound
        let values = NoteValue.Shape.allCases.flatMap { shape in (0...1).map { NoteValue(shape, dots: $0) } }
        guard let value = values.first(where: { $0.length == length }) else { return [] }
        return [VoiceEvent(onset: span.lowerBound, value: value, strokes: [])]
    }
}
