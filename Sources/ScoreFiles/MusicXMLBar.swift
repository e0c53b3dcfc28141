import MusicModel

/// Writes one bar: what stands at its left line, what changes with it, the hands, the feet, its right line.
struct MusicXMLBar {
    let place: MusicXMLPlace
    let divisions: MusicXMLDivisions
    let marksUncertain: Bool

    private var bar: Bar { place.bar }

    func write(to xml: inout XMLWriter) {
        let number = String(place.number)
        let isPickup = bar.signs.pickup != nil
        xml.element("measure", isPickup ? ["number": number, "implicit": "yes"] : ["number": number]) { xml in
            if bar.signs.startsRepeat { writeRepeatStart(to: &xml) }
            writeAttributes(to: &xml)
            MusicXMLDirections(place: place).writeMarks(to: &xml)
            writeVoices(to: &xml)
            MusicXMLDirections(place: place).writeTimes(to: &xml)
            writeRightLine(to: &xml)
        }
    }

    private func writeVoices(to xml: inout XMLWriter) {
        let isEmpty = bar.hands.events.isEmpty && bar.feet.events.isEmpty
        let rest = Voice(events: [VoiceEvent(barRest: bar.length)])
        voice(isEmpty ? rest : bar.hands, number: 1).write(to: &xml)
        guard !bar.feet.events.isEmpty else { return }
        let written = bar.hands.events.last?.end ?? .zero
        if written > .zero {
            xml.element("backup") { $0.element("duration", text: divisions.text(of: written)) }
        }
        voice(bar.feet, number: 2).write(to: &xml)
    }

    private func voice(_ voice: Voice, number: Int) -> MusicXMLVoice {
        MusicXMLVoice(
            voice: bar.signs.pickup == nil ? voice : voice.withPlainRests, number: number,
            neighbours: place.neighbours(ofVoice: number), divisions: divisions,
            uncertain: marksUncertain ? bar.signs.uncertain : [])
    }
}

extension MusicXMLBar {
    private func writeAttributes(to xml: inout XMLWriter) {
        guard place.beginsMeter || place.restRun != nil else {
            return
        }
        xml.element("attributes") { xml in
            if place.isFirst { xml.element("divisions", text: String(divisions.perQuarter)) }
            if place.isFirst { xml.element("key") { $0.element("fifths", text: "0") } }
            if place.beginsMeter { writeMeter(to: &xml) }
            if place.isFirst { Self.writeStaff(to: &xml) }
            if let count = place.restRun { Self.writeRestRun(count, to: &xml) }
        }
    }

    /// Without a beat the meter is hidden but there: `senza-misura` leaves readers to guess how long the bars are.
    private func writeMeter(to xml: inout XMLWriter) {
        xml.element("time", place.isMetered ? [:] : ["print-object": "no"]) { xml in
            xml.element("beats", text: String(bar.meter.numerator))
            xml.element("beat-type", text: String(bar.meter.denominator))
        }
    }

    private static func writeStaff(to xml: inout XMLWriter) {
        xml.element("clef") { xml in
            xml.element("sign", text: "percussion")
            xml.element("line", text: "2")
        }
        xml.element("staff-details") { $0.element("staff-lines", text: "5") }
    }

    private static func writeRestRun(_ count: Int, to xml: inout XMLWriter) {
        xml.element("measure-style") { $0.element("multiple-rest", text: String(count)) }
    }
}

extension MusicXMLBar {
    private func writeRepeatStart(to xml: inout XMLWriter) {
        xml.element("barline", ["location": "left"]) { xml in
            xml.element("bar-style", text: "heavy-light")
            xml.empty("repeat", ["direction": "forward"])
        }
    }

    /// The last bar ends with a final line, whether it says so or not.
    private func writeRightLine(to xml: inout XMLWriter) {
        switch bar.signs.rightLine {
        case .single: if place.isLast { Self.writeLine("light-heavy", to: &xml) }
        case .double: Self.writeLine("light-light", to: &xml)
        case .final: Self.writeLine("light-heavy", to: &xml)
        case .repeatEnd(let times):
            Self.writeLine("light-heavy", to: &xml) {
                $0.empty("repeat", ["direction": "backward", "times": String(times)])
            }
        }
    }

    private static func writeLine(
        _ style: String, to xml: inout XMLWriter, content: (inout XMLWriter) -> Void = { _ in }
    ) {
        xml.element("barline", ["location": "right"]) { xml in
            xml.element("bar-style", text: style)
            content(&xml)
        }
    }
}

extension Voice {
    /// A rest for the bar with the value that it lasts: music21 takes a rest for the whole of a pickup for one of a full bar.
    fileprivate var withPlainRests: Voice {
        guard let length = events.first?.barRestLength, let value = NoteValue(lasting: length) else {
            return self
        }
        return Voice(events: [VoiceEvent(onset: .zero, value: value, strokes: [])])
    }
}
