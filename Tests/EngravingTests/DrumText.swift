import MusicModel

/// Voices in a line of text, for tests: events parted by blanks, each a length and its strokes, as in
/// `8xs> 16(s) 8.k 4-`.
///
/// Letters: c crash, x hi-hat, o open hi-hat, r ride, b ride bell, h m f toms from high to floor, s snare,
/// i side stick, k kick, p hi-hat with the foot; `-` a rest, `>` accents and `(` ghosts the stroke before or after it.
/// `{s}` before a stroke is a flam, `{ss}` a drag; `+` after a stroke closes the hats; `z` makes the chord a roll and `_`
/// ties it to the next. A `t` after the length makes it part of a triplet over a quarter, a `T` of one over a half.
enum DrumText {
    static func voice(_ text: String, meter: Meter = .common) -> Voice {
        var onset = Fraction.zero
        let events = text.split(separator: " ").map { word in
            let event = event(word, at: onset)
            onset = event.end
            return event
        }
        return Voice(events: events, beams: beams(of: events, in: meter))
    }

    private static func event(_ word: Substring, at onset: Fraction) -> VoiceEvent {
        let digits = word.prefix(while: \.isNumber)
        let rest = word.dropFirst(digits.count)
        let value = NoteValue(
            NoteValue.Shape(rawValue: Int(digits) ?? 4) ?? .quarter, dots: rest.prefix { $0 == "." }.count)
        let span: Fraction? = rest.contains("t") ? Fraction(1, 4) : rest.contains("T") ? Fraction(1, 2) : nil
        return VoiceEvent(
            onset: onset, value: value, tuplet: span.map { triplet(of: value, over: $0, at: onset) },
            strokes: strokes(rest.drop { $0 != "}" }.isEmpty ? rest : rest.drop { $0 != "}" }),
            grace: grace(rest), isRoll: rest.contains("z"), isTied: rest.contains("_"))
    }

    private static func triplet(of value: NoteValue, over span: Fraction, at onset: Fraction) -> Tuplet {
        Tuplet(
            actual: value.shape == .sixteenth ? 6 : 3, normal: value.shape == .sixteenth ? 4 : 2,
            start: span * (onset / span).floor, span: span)
    }

    private static func grace(_ text: Substring) -> [Stroke] {
        guard let end = text.firstIndex(of: "}") else { return [] }
        return text[..<end].compactMap { drums[$0] }.map { Stroke($0) }
    }

    private static func strokes(_ text: Substring) -> [Stroke] {
        var strokes: [Stroke] = []
        var isGhost = false
        for letter in text {
            if letter == "(" { isGhost = true }
            if letter == ")" { isGhost = false }
            if letter == ">", let last = strokes.popLast() {
                strokes.append(Stroke(last.drum, dynamic: .accent))
            }
            if letter == "+", let last = strokes.popLast() {
                strokes.append(Stroke(last.drum, dynamic: last.dynamic, closesHats: true))
            }
            if let drum = drums[letter] { strokes.append(Stroke(drum, dynamic: isGhost ? .ghost : .normal)) }
        }
        return strokes
    }

    private static let drums: [Character: DrumClass] = [
        "c": .crash, "x": .closedHiHat, "o": .openHiHat, "r": .ride, "b": .rideBell, "h": .highTom,
        "m": .midTom,
        "f": .lowTom, "s": .snare, "i": .sideStick, "k": .kick, "p": .pedalHiHat,
    ]

    /// Chords shorter than a quarter share beams inside each of the meter's groups, eighths inside its half bars.
    private static func beams(of events: [VoiceEvent], in meter: Meter) -> [Range<Int>] {
        var spans = meter.groups
        for half in meter.eighthBeamSpans {
            let inside = events.filter { half.contains($0.onset) }
            guard inside.allSatisfy({ $0.value == NoteValue(.eighth) && $0.tuplet == nil && !$0.isRest })
            else { continue }
            spans.removeAll { half.contains($0.lowerBound) }
            spans.append(half)
        }
        return spans.flatMap { span in
            runs(events.indices.filter { span.contains(events[$0].onset) }, of: events)
        }.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func runs(_ indices: [Int], of events: [VoiceEvent]) -> [Range<Int>] {
        indices.split { events[$0].value.shape.flags == 0 }.compactMap { run in
            let chords = run.filter { !events[$0].isRest }
            guard let first = chords.first, let last = chords.last, last > first else { return nil }
            return first..<(last + 1)
        }
    }
}

extension Bar {
    /// A bar from two lines of `DrumText`; an empty line is a voice that is not written.
    static func text(
        _ hands: String, _ feet: String = "", meter: Meter = .common, tempo: Double? = nil,
        signs: BarSigns = BarSigns()
    ) -> Bar {
        Bar(
            meter: meter, hands: DrumText.voice(hands, meter: meter),
            feet: DrumText.voice(feet, meter: meter),
            tempo: tempo, signs: signs)
    }
}
