import MusicModel

/// The one part and its drums. MuseScore takes the notehead from the instrument, so every drum has one of its own.
struct MusicXMLPartList {
    let kit: [DrumClass]

    static let partID = "P1"

    /// General MIDI has no key twice in the kit, so the key tells drums apart.
    static func instrumentID(of drum: DrumClass) -> String {
        "\(partID)-I\(drum.midiKey + 1)"
    }

    func write(to xml: inout XMLWriter) {
        xml.element("part-list") { xml in
            xml.element("score-part", ["id": Self.partID]) { xml in
                xml.element("part-name", text: "Drums")
                xml.element("part-abbreviation", text: "Dr.")
                for drum in kit { Self.writeInstrument(drum, to: &xml) }
                for drum in kit { Self.writeSound(drum, to: &xml) }
            }
        }
    }

    private static func writeInstrument(_ drum: DrumClass, to xml: inout XMLWriter) {
        xml.element("score-instrument", ["id": instrumentID(of: drum)]) {
            $0.element("instrument-name", text: drum.name)
        }
    }

    /// MusicXML counts keys and channels from 1.
    private static func writeSound(_ drum: DrumClass, to xml: inout XMLWriter) {
        xml.element("midi-instrument", ["id": instrumentID(of: drum)]) { xml in
            xml.element("midi-channel", text: "10")
            xml.element("midi-program", text: "1")
            xml.element("midi-unpitched", text: String(drum.midiKey + 1))
        }
    }
}
