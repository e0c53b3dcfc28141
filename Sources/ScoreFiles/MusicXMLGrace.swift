import MusicModel

/// Writes the small notes before a chord: one as a slashed eighth (flam), more as beamed sixteenths (drag, ruff).
struct MusicXMLGrace {
    let strokes: [Stroke]
    let voice: Int

    func write(to xml: inout XMLWriter) {
        for (index, stroke) in strokes.enumerated() {
            xml.element("note", ["dynamics": stroke.musicXMLDynamics]) { xml in
                xml.empty("grace", strokes.count == 1 ? ["slash": "yes"] : [:])
                stroke.writePlace(to: &xml)
                stroke.writeInstrument(to: &xml)
                xml.element("voice", text: String(voice))
                xml.element("type", text: strokes.count == 1 ? "eighth" : "16th")
                xml.element("stem", text: voice == 1 ? "up" : "down")
                stroke.writeHead(to: &xml)
                if strokes.count > 1 { writeBeams(at: index, to: &xml) }
            }
        }
    }

    private func writeBeams(at index: Int, to xml: inout XMLWriter) {
        let mark = index == 0 ? "begin" : index == strokes.count - 1 ? "end" : "continue"
        for level in ["1", "2"] { xml.element("beam", ["number": level], text: mark) }
    }
}
