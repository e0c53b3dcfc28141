import MusicModel

/// Writes one group of a bar, a beat as a rule, for one voice: values run to the next onset or the end of the group, for a
/// drum has no length of its own; what is left over becomes rests.
struct GroupWriter {
    let span: Range<Fraction>

    /// In the span, by time; one at least.
    let onsets: [Fraction]

    let chords: [Fraction: Chord]

    func events() -> [VoiceEvent] {
        if onsets.allSatisfy({ isOn(Fraction(1, 32), $0) }) { return filled(span, tuplet: nil) }
        if let halves = halves(), halves.contains(where: isStraight) { return halves.flatMap(half) }
        let isTriplet = onsets.allSatisfy { isOn(Fraction(1, 12), $0) }
        return filled(span, tuplet: isTriplet ? tuplet(3, in: 2, over: span) : tuplet(6, in: 4, over: span))
    }

    private func isOn(_ unit: Fraction, _ onset: Fraction) -> Bool {
        ((onset - span.lowerBound) / unit).denominator == 1
    }

    private func tuplet(_ actual: Int, in normal: Int, over span: Range<Fraction>) -> Tuplet {
        Tuplet(
            actual: actual, normal: normal, start: span.lowerBound, span: span.upperBound - span.lowerBound)
    }
}

extension GroupWriter {
    /// The halves of a quarter in which some onset is on the second; only then can a sextuplet be taken apart.
    private func halves() -> [Range<Fraction>]? {
        let middle = (span.lowerBound + span.upperBound) / Fraction(2)
        guard onsets.contains(middle) else { return nil }
        return [span.lowerBound..<middle, middle..<span.upperBound]
    }

    private func isStraight(_ half: Range<Fraction>) -> Bool {
        onsets.allSatisfy { !half.contains($0) || isOn(Fraction(1, 32), $0) }
    }

    private func half(_ half: Range<Fraction>) -> [VoiceEvent] {
        filled(half, tuplet: isStraight(half) ? nil : tuplet(3, in: 2, over: half))
    }
}

extension GroupWriter {
    /// Chords and rests that fill `span` exactly.
    private func filled(_ span: Range<Fraction>, tuplet: Tuplet?) -> [VoiceEvent] {
        let starts = onsets.filter(span.contains)
        let ends = starts.dropFirst() + [span.upperBound]
        let scale = tuplet.map { Fraction($0.normal, $0.actual) } ?? Fraction(1)
        var events = rests(
            in: span.lowerBound..<(starts.first ?? span.upperBound), of: span, tuplet: tuplet, scale: scale)
        for (start, end) in zip(starts, ends) {
            let value = value(from: start, within: (end - start) / scale)
            let struck = chords[start] ?? Chord(strokes: [])
            let chord = VoiceEvent(
                onset: start, value: value, tuplet: tuplet, strokes: struck.strokes, grace: struck.grace,
                isRoll: struck.isRoll, isTied: struck.isTied)
            let gap = rests(in: chord.end..<end, of: span, tuplet: tuplet, scale: scale)
            events += [chord] + (struck.isTied ? gap.map { $0.rolled(by: struck) } : gap)
        }
        return events
    }

    /// As long as there is room. In groups of three counts what begins between two eighths does not hide the next two.
    private func value(from start: Fraction, within room: Fraction) -> NoteValue {
        let hidesEighths = span.upperBound - span.lowerBound > Fraction(1, 4) && room > Fraction(1, 8)
        guard hidesEighths, !isOn(Fraction(1, 8), start) else { return Self.longestValue(within: room) }
        return NoteValue(.sixteenth)
    }

    /// Undotted rests, each on a multiple of its own length.
    private func rests(
        in gap: Range<Fraction>, of span: Range<Fraction>, tuplet: Tuplet?, scale: Fraction
    ) -> [VoiceEvent] {
        var events: [VoiceEvent] = []
        var start = gap.lowerBound
        while start < gap.upperBound {
            let place = (start - span.lowerBound) / scale
            let room = (gap.upperBound - start) / scale
            let value = NoteValue(
                Self.shapes.first { $0.length <= room && (place / $0.length).denominator == 1 }
                    ?? .sixtyFourth)
            events.append(VoiceEvent(onset: start, value: value, tuplet: tuplet, strokes: []))
            start += value.length * scale
        }
        return events
    }

    private static let shapes: [NoteValue.Shape] = [
        .half, .quarter, .eighth, .sixteenth, .thirtySecond, .sixtyFourth,
    ]

    /// The longest value of at most one dot that fits into `room` whole notes, which is a sixty-fourth or more.
    private static func longestValue(within room: Fraction) -> NoteValue {
        let values = shapes.flatMap { [NoteValue($0, dots: 1), NoteValue($0)] }
        return values.first { $0.length <= room } ?? NoteValue(.sixtyFourth)
    }
}

extension VoiceEvent {
    /// The roll of `chord` going on where this rest would be.
    fileprivate func rolled(by chord: Chord) -> VoiceEvent {
        let rolling = chord.strokes.filter { OrnamentRule.ornamented.contains($0.drum) }.prefix(1)
        return VoiceEvent(
            onset: onset, value: value, tuplet: tuplet, strokes: Array(rolling), isRoll: true, isTied: true)
    }
}
