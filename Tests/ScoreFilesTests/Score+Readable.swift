import MusicModel

@testable import ScoreFiles

extension Score {
    /// What a reader of MusicXML can know of the score: one wedge a chord, no similes or marks of confidence, a last line that
    /// is drawn anyway, a rest in a bar that has nothing, a plain one in a pickup, and tempos with two decimals.
    var readable: Score {
        let bars = bars.enumerated().map { $1.readable(isLast: $0 == self.bars.count - 1) }
        return Score(title: title, artist: artist, bars: bars, isMetered: isMetered)
    }
}

extension Bar {
    fileprivate func readable(isLast: Bool) -> Bar {
        var signs = signs
        signs.uncertain = []
        signs.simile = nil
        if isLast, signs.rightLine == .single { signs.rightLine = .final }
        let isEmpty = hands.events.isEmpty && feet.events.isEmpty
        let rest = Voice(events: [VoiceEvent(barRest: length)])
        let isPickup = signs.pickup != nil
        return Bar(
            meter: meter, hands: (isEmpty ? rest : hands).readable(inPickup: isPickup),
            feet: feet.readable(inPickup: isPickup),
            tempo: tempo.map { ($0 * 100).rounded() / 100 }, signs: signs)
    }
}

extension Voice {
    fileprivate func readable(inPickup: Bool) -> Voice {
        if inPickup, let value = events.first?.barRestLength.flatMap(NoteValue.init(lasting:)) {
            return Voice(events: [VoiceEvent(onset: .zero, value: value, strokes: [])])
        }
        return Voice(events: events.map { $0.barRestLength == nil ? $0.readable : $0 }, beams: beams)
    }
}

extension VoiceEvent {
    fileprivate var readable: VoiceEvent {
        let wedge = strokes.firstIndex { $0.dynamic == .accent }
        return VoiceEvent(
            onset: onset, value: value, tuplet: tuplet,
            strokes: strokes.enumerated().map { $1.readable(keepsWedge: $0 == wedge) },
            grace: grace.map { $0.readable(keepsWedge: false) }, isRoll: isRoll, isTied: isTied)
    }
}

extension Stroke {
    fileprivate func readable(keepsWedge: Bool) -> Stroke {
        let dynamic = dynamic == .accent && !keepsWedge ? .normal : dynamic
        return Stroke(drum, dynamic: dynamic, velocity: velocity, closesHats: closesHats)
    }
}
