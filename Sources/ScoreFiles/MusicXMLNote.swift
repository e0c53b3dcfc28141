import MusicModel

/// One head of a chord.
struct MusicXMLNote {
    let event: VoiceEvent

    /// In the chord, from 0.
    let head: Int

    let voice: Int
    let ties: Ties
    let isUncertain: Bool

    struct Ties {
        let ends, begins: Bool
    }

    var stroke: Stroke { event.strokes[head] }

    /// `rest` writes what follows the head: beams and notations.
    func write(to xml: inout XMLWriter, divisions: MusicXMLDivisions, rest: (inout XMLWriter) -> Void) {
        let loudness = stroke.musicXMLDynamics
        let attributes: KeyValuePairs =
            isUncertain ? ["dynamics": loudness, "color": "#808080"] : ["dynamics": loudness]
        xml.element("note", attributes) { xml in
            if head > 0 { xml.empty("chord") }
            stroke.writePlace(to: &xml)
            xml.element("duration", text: divisions.text(of: event.duration))
            for type in ties.types { xml.empty("tie", ["type": type]) }
            stroke.writeInstrument(to: &xml)
            event.writeValue(voice: voice, to: &xml)
            xml.element("stem", text: voice == 1 ? "up" : "down")
            stroke.writeHead(to: &xml)
            rest(&xml)
        }
    }
}

extension MusicXMLNote.Ties {
    /// The ends of ties at the note, first the one that ends.
    var types: [String] { (ends ? ["stop"] : []) + (begins ? ["start"] : []) }
}

extension Stroke {
    /// In per cent of forte, which is velocity 90.
    var musicXMLDynamics: String {
        DecimalText.text(of: Double(velocity) / 0.9, places: 2)
    }

    func writePlace(to xml: inout XMLWriter) {
        let place = drum.displayStep
        xml.element("unpitched") { xml in
            xml.element("display-step", text: place.step)
            xml.element("display-octave", text: String(place.octave))
        }
    }

    func writeInstrument(to xml: inout XMLWriter) {
        xml.empty("instrument", ["id": MusicXMLPartList.instrumentID(of: drum)])
    }

    func writeHead(to xml: inout XMLWriter) {
        let name = drum.notehead.musicXMLName
        if dynamic == .ghost {
            xml.element("notehead", ["parentheses": "yes"], text: name)
        } else if drum.notehead != .normal {
            xml.element("notehead", text: name)
        }
    }
}
