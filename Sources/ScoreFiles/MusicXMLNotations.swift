import MusicModel

/// What hangs on a note: tuplet brackets, the open hi-hat's circle, accents.
struct MusicXMLNotations {
    let event: VoiceEvent

    /// Which head of the chord, from 0.
    let head: Int

    let tuplet: MusicXMLTuplet?

    func write(to xml: inout XMLWriter) {
        guard tuplet != nil || isOpen || isAccented else { return }
        xml.element("notations") { xml in
            if let tuplet { Self.write(tuplet, to: &xml) }
            if isOpen { xml.element("technical") { $0.empty("open-string", ["placement": "above"]) } }
            if isAccented { xml.element("articulations") { $0.empty("accent", ["placement": "above"]) } }
        }
    }

    private var isOpen: Bool {
        !event.isRest && event.strokes[head].drum == .openHiHat
    }

    /// One wedge a chord, at the first head that has one.
    private var isAccented: Bool {
        event.strokes.firstIndex { $0.dynamic == .accent } == head
    }

    private static func write(_ tuplet: MusicXMLTuplet, to xml: inout XMLWriter) {
        let bracket = tuplet.hasBracket ? "yes" : "no"
        xml.empty("tuplet", ["type": tuplet.type, "number": "1", "bracket": bracket])
    }
}
