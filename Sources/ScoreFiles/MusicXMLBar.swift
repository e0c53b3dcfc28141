import MusicModel

/// Writes one bar: what changes with it, then the hands, then the feet.
struct MusicXMLBar {
    let bar: Bar
    let place: Place
    let divisions: MusicXMLDivisions

    struct Place {
        /// From 1.
        let number: Int
        let isLast: Bool
        let beginsMeter: Bool
    }

    func write(to xml: inout XMLWriter) {
        xml.element("measure", ["number": String(place.number)]) { xml in
            if place.beginsMeter { writeAttributes(to: &xml) }
            if let tempo = bar.tempo { writeTempo(tempo, to: &xml) }
            MusicXMLVoice(voice: bar.hands, number: 1, divisions: divisions).write(to: &xml)
            if !bar.feet.events.isEmpty { writeFeet(to: &xml) }
            if place.isLast { Self.writeEnd(to: &xml) }
        }
    }

    private func writeFeet(to xml: inout XMLWriter) {
        let written = bar.hands.events.last?.end ?? .zero
        if written > .zero {
            xml.element("backup") { $0.element("duration", text: divisions.text(of: written)) }
        }
        MusicXMLVoice(voice: bar.feet, number: 2, divisions: divisions).write(to: &xml)
    }

    private func writeAttributes(to xml: inout XMLWriter) {
        xml.element("attributes") { xml in
            if place.number == 1 { xml.element("divisions", text: String(divisions.perQuarter)) }
            if place.number == 1 { xml.element("key") { $0.element("fifths", text: "0") } }
            xml.element("time") { xml in
                xml.element("beats", text: String(bar.meter.numerator))
                xml.element("beat-type", text: String(bar.meter.denominator))
            }
            if place.number == 1 { Self.writeStaff(to: &xml) }
        }
    }

    private static func writeStaff(to xml: inout XMLWriter) {
        xml.element("clef") { xml in
            xml.element("sign", text: "percussion")
            xml.element("line", text: "2")
        }
        xml.element("staff-details") { $0.element("staff-lines", text: "5") }
    }

    private static func writeEnd(to xml: inout XMLWriter) {
        xml.element("barline", ["location": "right"]) { $0.element("bar-style", text: "light-heavy") }
    }
}

extension MusicXMLBar {
    /// The mark counts beats of the meter, the sound quarter notes.
    private func writeTempo(_ tempo: Double, to xml: inout XMLWriter) {
        let beat = bar.meter.tempoBeat
        xml.element("direction", ["placement": "above"]) { xml in
            xml.element("direction-type") { xml in
                xml.element("metronome", ["parentheses": "no"]) { xml in
                    xml.element("beat-unit", text: beat.shape.musicXMLType)
                    for _ in 0..<beat.dots { xml.empty("beat-unit-dot") }
                    let beats = tempo / (beat.length * 4).value
                    xml.element("per-minute", text: DecimalText.text(of: beats, places: 2))
                }
            }
            xml.empty("sound", ["tempo": DecimalText.text(of: tempo, places: 2)])
        }
    }
}
