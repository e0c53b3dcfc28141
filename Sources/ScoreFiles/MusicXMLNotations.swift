import MusicModel

/// What hangs on a note: ties, tuplet brackets, the strokes of a roll, the hi-hat's circle and plus, accents.
struct MusicXMLNotations {
    let note: MusicXMLNote
    let tuplet: MusicXMLTuplet?

    func write(to xml: inout XMLWriter) {
        let ties = note.ties.types
        guard !ties.isEmpty || tuplet != nil || isRolled || technical != nil || isAccented else { return }
        xml.element("notations") { xml in
            for type in ties { xml.empty("tied", ["type": type]) }
            tuplet?.write(to: &xml)
            if isRolled { Self.writeRoll(to: &xml) }
            if let technical {
                xml.element("technical") { $0.empty(technical, ["placement": "above"]) }
            }
            if isAccented { xml.element("articulations") { $0.empty("accent", ["placement": "above"]) } }
        }
    }

    /// Three strokes: MuseScore drops a tremolo of type `unmeasured`, though verovio draws a `z` for it.
    private static func writeRoll(to xml: inout XMLWriter) {
        xml.element("ornaments") { $0.element("tremolo", ["type": "single"], text: "3") }
    }

    private var isRolled: Bool { note.event.isRoll && note.head == 0 }

    /// MuseScore and verovio know the hi-hat's signs by the names they have on strings and horns.
    private var technical: String? {
        if note.stroke.drum == .openHiHat { return "open-string" }
        return note.stroke.closesHats ? "stopped" : nil
    }

    /// One wedge a chord, at the first head that has one.
    private var isAccented: Bool {
        note.event.strokes.firstIndex { $0.dynamic == .accent } == note.head
    }
}
