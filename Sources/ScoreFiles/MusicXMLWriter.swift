import Core
import MusicModel

/// Writes MusicXML 4.0 (W3C Community Group, 2021), partwise, for the readers there are: an instrument for each drum, stems and
/// beams spelled out, only elements that MuseScore, verovio and music21 honour.
///
/// Similes are written out: MuseScore reads past `measure-repeat`, and verovio drops the notes of such bars and draws the sign
/// for two bars on the bar line.
package struct MusicXMLWriter: Sendable {
    private let software: String
    private let encodingDate: CalendarDate?
    private let marksUncertain: Bool

    /// `software` and the day are noted in the document: the same score, software and day give the same bytes. With `marksUncertain`, notes that were heard with little confidence are grey.
    package init(
        software: String = Release.software, encodingDate: CalendarDate? = nil, marksUncertain: Bool = false
    ) {
        self.software = TitleText.cleaned(software)
        self.encodingDate = encodingDate
        self.marksUncertain = marksUncertain
    }

    /// The document as UTF-8. `score` has one bar at least.
    package func document(of score: Score) -> [UInt8] {
        var xml = XMLWriter(doctype: Self.doctype)
        xml.element("score-partwise", ["version": "4.0"]) { xml in
            writeHeader(of: score, to: &xml)
            let partList = MusicXMLPartList(kit: score.kit)
            partList.write(to: &xml)
            xml.element("part", ["id": MusicXMLPartList.partID]) { xml in writeBars(of: score, to: &xml) }
        }
        return xml.bytes
    }

    private static let doctype = """
        <!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" \
        "http://www.musicxml.org/dtds/partwise.dtd">
        """
}

extension MusicXMLWriter {
    private func writeHeader(of score: Score, to xml: inout XMLWriter) {
        xml.element("work") { $0.element("work-title", text: TitleText.cleaned(score.title)) }
        xml.element("identification") { xml in
            // Readers show no other creator above the music.
            if let artist = score.artist.map(TitleText.cleaned), !artist.isEmpty {
                xml.element("creator", ["type": "composer"], text: artist)
            }
            xml.element("encoding") { xml in
                xml.element("software", text: software)
                if let encodingDate { xml.element("encoding-date", text: encodingDate.description) }
                for element in ["accidental", "beam", "stem"] {
                    xml.empty(
                        "supports", ["element": element, "type": element == "accidental" ? "no" : "yes"])
                }
            }
        }
    }

    private func writeBars(of score: Score, to xml: inout XMLWriter) {
        let divisions = MusicXMLDivisions(score)
        for place in MusicXMLPlace.all(in: score) {
            MusicXMLBar(place: place, divisions: divisions, marksUncertain: marksUncertain).write(to: &xml)
        }
    }
}
