import MusicModel

/// Writes what stands above a bar. Each mark is a direction of its own: MuseScore drops a rehearsal letter that shares one
/// with words.
struct MusicXMLDirections {
    let place: MusicXMLPlace

    private var bar: Bar { place.bar }

    /// What stands at the bar's beginning.
    func writeMarks(to xml: inout XMLWriter) {
        if let letter = bar.signs.rehearsal { writeLetter(letter, to: &xml) }
        if let tempo = bar.tempo {
            if place.isMetered { writeTempo(tempo, to: &xml) } else { writeClock(tempo, to: &xml) }
        }
        if let feel = bar.signs.feel { writeFeel(feel, to: &xml) }
    }

    /// At the end of the bar, how often a passage is played, if that is not twice; readers do not draw it by themselves.
    func writeTimes(to xml: inout XMLWriter) {
        guard case .repeatEnd(let times) = bar.signs.rightLine, times > 2 else { return }
        direction(to: &xml) { $0.element("words", text: "\(times)×") }
    }

    private func writeLetter(_ letter: String, to xml: inout XMLWriter) {
        direction(to: &xml) { $0.element("rehearsal", text: TitleText.cleaned(letter)) }
    }

    /// The mark counts beats of the meter, the sound quarter notes.
    private func writeTempo(_ tempo: Double, to xml: inout XMLWriter) {
        let beat = bar.meter.tempoBeat
        let mark = { (xml: inout XMLWriter) in
            xml.element("metronome", ["parentheses": "no"]) { xml in
                xml.element("beat-unit", text: beat.shape.musicXMLType)
                for _ in 0..<beat.dots { xml.empty("beat-unit-dot") }
                let beats = tempo / (beat.length * 4).value
                xml.element("per-minute", text: DecimalText.text(of: beats, places: 2))
            }
        }
        direction(to: &xml, mark) { $0.empty("sound", ["tempo": DecimalText.text(of: tempo, places: 2)]) }
    }

    /// Without a beat no metronome is shown; the tempo still says how long a bar lasts.
    private func writeClock(_ tempo: Double, to xml: inout XMLWriter) {
        let words = { (xml: inout XMLWriter) in xml.element("words", text: "Free time") }
        direction(to: &xml, words) { $0.empty("sound", ["tempo": DecimalText.text(of: tempo, places: 2)]) }
    }
}

extension MusicXMLDirections {
    /// Words for people, and the ratio of long to short for players (MuseScore from 4.5 on; MuseScore 3 knows no element of
    /// MusicXML 4.0 and asks whether to open a swung piece anyway).
    private func writeFeel(_ feel: Feel, to xml: inout XMLWriter) {
        let words = { (xml: inout XMLWriter) in
            xml.element("words", ["font-weight": "bold"], text: feel.words)
        }
        direction(to: &xml, words) { xml in
            xml.element("sound") { $0.element("swing") { feel.writeRatio(to: &$0) } }
        }
    }

    private func direction(
        to xml: inout XMLWriter, _ type: (inout XMLWriter) -> Void,
        sound: (inout XMLWriter) -> Void = { _ in }
    ) {
        xml.element("direction", ["placement": "above"]) { xml in
            xml.element("direction-type", content: type)
            sound(&xml)
        }
    }
}

extension Feel {
    /// As it stands above the music.
    var words: String {
        switch self {
        case .straight: "Straight"
        case .swungEighths: "Swing"
        case .swungSixteenths: "Swing 16ths"
        }
    }

    /// The content of `swing`.
    fileprivate func writeRatio(to xml: inout XMLWriter) {
        guard self != .straight else { return xml.empty("straight") }
        xml.element("first", text: "2")
        xml.element("second", text: "1")
        let shape: NoteValue.Shape = self == .swungEighths ? .eighth : .sixteenth
        xml.element("swing-type", text: shape.musicXMLType)
    }
}
