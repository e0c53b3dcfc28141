import Core
import Engraving
import MusicModel
import ScoreFiles

/// Writes the files that a plan asks for.
struct SheetWriter {
    let plan: SheetPlan
    let fonts: EngravingFonts
    let transcription: Transcription
    let notation: NotationResult
    let model: UsedModel?
    /// What the files are dated with; nil leaves them undated.
    let day: CalendarDate?

    /// The files in a fixed order, the remarks last if there are any.
    func artefacts() throws(Problem) -> [Artefact] {
        var wishes = plan.wishes
        if !notation.score.isMetered { wishes.missBeat() }
        var artefacts: [Artefact] = []
        for kind in Self.order where kind != .json && plan.outputs.contains(kind) {
            artefacts += try files(of: kind, regrets: &wishes)
        }
        if plan.outputs.contains(.json) { artefacts.append(json(wishes)) }
        if !wishes.remarks.isEmpty {
            let text = NotesText.document(title: notation.score.title, remarks: wishes.remarks)
            artefacts.append(Artefact("notes.txt", text))
        }
        return artefacts
    }

    private static let order =
        OutputKind.usual + OutputKind.allCases.filter { !OutputKind.usual.contains($0) }

    /// Pages that become pictures; a job delivers a limited number of files.
    var mostPictures = 40

    private func files(of kind: OutputKind, regrets: inout SongWishes) throws(Problem) -> [Artefact] {
        switch kind {
        case .musicxml: [Artefact("musicxml", musicXML.document(of: notation.score))]
        case .mxl: [Artefact("mxl", musicXML.compressed(notation.score))]
        case .midi: [Artefact("mid", ScoreMIDI.file(of: notation.score, tracks: plan.tracks))]
        case .performance: [Artefact("performance.mid", performance)]
        case .pdf: [Artefact("pdf", try engraver.pdf(of: notation.score))]
        case .csv: [Artefact("csv", HitTable.csv(of: transcription, notated: notation))]
        case .png: try pictures(.png(dotsPerInch: 150), regrets: &regrets)
        case .svg: try pictures(.svg, regrets: &regrets)
        case .json: []
        }
    }

    private var engraver: Engraver {
        Engraver(fonts: fonts, page: plan.page, marksUncertain: plan.marksUncertain, day: day)
    }

    private var musicXML: MusicXMLWriter {
        MusicXMLWriter(encodingDate: day, marksUncertain: plan.marksUncertain)
    }

    private var performance: [UInt8] {
        PerformanceMIDI.file(
            of: transcription, notated: notation, title: notation.score.title, tracks: plan.tracks)
    }

    private func json(_ wishes: SongWishes) -> Artefact {
        Artefact(
            "json", SongJSON.document(of: transcription, notated: notation, model: model, wishes: wishes))
    }

    /// `1.png`, `2.png` and so on.
    private func pictures(_ kind: PagePicture, regrets: inout SongWishes) throws(Problem) -> [Artefact] {
        let pages = try engraver.pages(of: notation.score, as: kind)
        if pages.count > mostPictures {
            regrets.remark(
                "Only the first \(mostPictures) of \(pages.count) pages are there as \(kind.nameExtension)."
            )
        }
        return zip(1..., pages.prefix(mostPictures)).map { Artefact("\($0).\(kind.nameExtension)", $1) }
    }
}
