import MusicModel

/// Writes the notes and rests of one voice.
struct MusicXMLVoice {
    let voice: Voice

    /// 1 for stems up, 2 for stems down.
    let number: Int

    /// What a tie may come from and lead to.
    let neighbours: (before: VoiceEvent?, after: VoiceEvent?)

    let divisions: MusicXMLDivisions

    /// What is written in grey.
    let uncertain: [Range<Fraction>]

    func write(to xml: inout XMLWriter) {
        let beams = MusicXMLBeams(voice)
        for (index, event) in voice.events.enumerated() {
            let tuplet = MusicXMLTuplet(at: index, of: voice)
            if event.isRest { writeRest(event, tuplet: tuplet, to: &xml) }
            if !event.isRest { MusicXMLGrace(strokes: event.grace, voice: number).write(to: &xml) }
            for head in event.strokes.indices {
                let note = MusicXMLNote(
                    event: event, head: head, voice: number, ties: ties(of: event.strokes[head], at: index),
                    isUncertain: isUncertain(event))
                note.write(to: &xml, divisions: divisions) { xml in
                    if head == 0 { beams.write(at: index, to: &xml) }
                    MusicXMLNotations(note: note, tuplet: head == 0 ? tuplet : nil).write(to: &xml)
                }
            }
        }
    }

    private func writeRest(_ event: VoiceEvent, tuplet: MusicXMLTuplet?, to xml: inout XMLWriter) {
        xml.element("note") { xml in
            xml.empty("rest", event.barRestLength == nil ? [:] : ["measure": "yes"])
            xml.element("duration", text: divisions.text(of: event.duration))
            event.writeValue(voice: number, to: &xml)
            if let tuplet { xml.element("notations") { tuplet.write(to: &$0) } }
        }
    }

    private func isUncertain(_ event: VoiceEvent) -> Bool {
        uncertain.contains { $0.contains(event.onset) }
    }

    /// A tie holds where both chords have the drum.
    private func ties(of stroke: Stroke, at index: Int) -> MusicXMLNote.Ties {
        let events = voice.events
        let before = index > 0 ? events[index - 1] : neighbours.before
        let after = index + 1 < events.count ? events[index + 1] : neighbours.after
        return MusicXMLNote.Ties(
            ends: before?.isTied == true && before?.has(stroke.drum) == true,
            begins: events[index].isTied && after?.has(stroke.drum) == true)
    }
}

extension VoiceEvent {
    fileprivate func has(_ drum: DrumClass) -> Bool {
        strokes.contains { $0.drum == drum }
    }

    /// From `voice` to `time-modification`.
    func writeValue(voice: Int, to xml: inout XMLWriter) {
        xml.element("voice", text: String(voice))
        xml.element("type", text: value.shape.musicXMLType)
        for _ in 0..<value.dots { xml.empty("dot") }
        guard let tuplet else { return }
        xml.element("time-modification") { xml in
            xml.element("actual-notes", text: String(tuplet.actual))
            xml.element("normal-notes", text: String(tuplet.normal))
            if let unit = tuplet.unit { xml.element("normal-type", text: unit.musicXMLType) }
        }
    }
}
