import MusicModel

/// Writes the notes and rests of one voice.
struct MusicXMLVoice {
    let voice: Voice

    /// 1 for stems up, 2 for stems down.
    let number: Int

    let divisions: MusicXMLDivisions

    func write(to xml: inout XMLWriter) {
        let beams = MusicXMLBeams(voice)
        for (index, event) in voice.events.enumerated() {
            let tuplet = MusicXMLTuplet(at: index, of: voice)
            if event.isRest { writeRest(event, tuplet: tuplet, to: &xml) }
            for (head, stroke) in event.strokes.enumerated() {
                let loudness = DecimalText.text(of: Double(stroke.velocity) / 0.9, places: 2)
                xml.element("note", ["dynamics": loudness]) { xml in
                    if head > 0 { xml.empty("chord") }
                    writeBody(of: event, stroke: stroke, to: &xml)
                    if head == 0 { beams.write(at: index, to: &xml) }
                    MusicXMLNotations(event: event, head: head, tuplet: head == 0 ? tuplet : nil).write(
                        to: &xml)
                }
            }
        }
    }

    private func writeRest(_ event: VoiceEvent, tuplet: MusicXMLTuplet?, to xml: inout XMLWriter) {
        xml.element("note") { xml in
            xml.empty("rest", event.barRestLength == nil ? [:] : ["measure": "yes"])
            xml.element("duration", text: divisions.text(of: event.duration))
            writeValue(of: event, to: &xml)
            MusicXMLNotations(event: event, head: 0, tuplet: tuplet).write(to: &xml)
        }
    }

    private func writeBody(of event: VoiceEvent, stroke: Stroke, to xml: inout XMLWriter) {
        let place = stroke.drum.displayStep
        xml.element("unpitched") { xml in
            xml.element("display-step", text: place.step)
            xml.element("display-octave", text: String(place.octave))
        }
        xml.element("duration", text: divisions.text(of: event.duration))
        xml.empty("instrument", ["id": MusicXMLPartList.instrumentID(of: stroke.drum)])
        writeValue(of: event, to: &xml)
        xml.element("stem", text: number == 1 ? "up" : "down")
        Self.writeHead(of: stroke, to: &xml)
    }

    private func writeValue(of event: VoiceEvent, to xml: inout XMLWriter) {
        xml.element("voice", text: String(number))
        xml.element("type", text: event.value.shape.musicXMLType)
        for _ in 0..<event.value.dots { xml.empty("dot") }
        guard let tuplet = event.tuplet else { return }
        xml.element("time-modification") { xml in
            xml.element("actual-notes", text: String(tuplet.actual))
            xml.element("normal-notes", text: String(tuplet.normal))
            if let unit = tuplet.unit { xml.element("normal-type", text: unit.musicXMLType) }
        }
    }

    private static func writeHead(of stroke: Stroke, to xml: inout XMLWriter) {
        let name = stroke.drum.notehead.musicXMLName
        if stroke.dynamic == .ghost {
            xml.element("notehead", ["parentheses": "yes"], text: name)
        } else if stroke.drum.notehead != .normal {
            xml.element("notehead", text: name)
        }
    }
}
