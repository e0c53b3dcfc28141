import MusicModel

/// A voice in a line of text: events parted by blanks, each a length and its strokes, as in `8xs> 16(s) 8.k 4-`.
///
/// Letters: c crash, x hi-hat, o open hi-hat, r ride, b ride bell, h m f toms from high to floor, s snare, i side stick,
/// k kick, p hi-hat with the foot, `-` a rest. After a letter, `>` accents it, `+` closes the hats; parentheses make ghosts.
/// `^s` is a small snare before the chord; `%` makes the chord a roll and `_` ties it to the next. After the length, `t` is
/// a triplet over a quarter, `T` over a half, `e` over an eighth, `q` a quintuplet over a quarter, `d` a duplet over a
/// dotted quarter. `=` alone is a rest for the whole bar.
package enum PartText {
    package static func voice(_ text: String, meter: Meter = .common, length: Fraction? = nil) -> Voice {
        guard text != "=" else { return Voice(events: [VoiceEvent(barRest: length ?? meter.barLength)]) }
        var onset = Fraction.zero
        let events = text.split(separator: " ").map { word in
            let event = PartWord(word).event(at: onset)
            onset = event.end
            return event
        }
        return Voice(events: events, beams: beams(of: events, in: meter))
    }

    /// Chords shorter than a quarter share beams inside each of the meter's groups.
    private static func beams(of events: [VoiceEvent], in meter: Meter) -> [Range<Int>] {
        meter.groups.flatMap { group in
            let inside = events.indices.filter { group.contains(events[$0].onset) }
            let runs = inside.split { events[$0].value.shape.flags == 0 }
            return runs.compactMap { run -> Range<Int>? in
                let chords = run.filter { !events[$0].isRest }
                guard let first = chords.first, let last = chords.last, last > first else { return nil }
                return first..<(last + 1)
            }
        }
    }
}

extension Bar {
    /// A bar from two lines of `PartText`; an empty line is a voice that is not written.
    package static func part(
        _ hands: String, _ feet: String = "", meter: Meter = .common, tempo: Double? = nil,
        signs: BarSigns = BarSigns()
    ) -> Bar {
        let length = signs.pickup ?? meter.barLength
        return Bar(
            meter: meter, hands: PartText.voice(hands, meter: meter, length: length),
            feet: PartText.voice(feet, meter: meter, length: length), tempo: tempo, signs: signs)
    }

    /// The same notes with other signs.
    package func with(tempo: Double? = nil, _ change: (inout BarSigns) -> Void) -> Bar {
        var signs = signs
        change(&signs)
        return Bar(meter: meter, hands: hands, feet: feet, tempo: tempo ?? self.tempo, signs: signs)
    }
}
