/// What a worker's file is for. The names are part of the configuration and of songs' options.
package enum OutputKind: String, Sendable, Codable, CaseIterable {
    /// The page, engraved.
    case pdf
    case musicxml
    /// The same, compressed.
    case mxl
    /// The score as MIDI.
    case midi
    /// The strokes as they were played, as MIDI.
    case performance
    /// Everything, with confidences.
    case json
    /// The strokes as a table.
    case csv
    /// Pictures of the pages.
    case png, svg
}

extension OutputKind {
    /// What a song gets whose owner has chosen nothing.
    package static let usual: [OutputKind] = [.musicxml, .midi, .performance, .pdf, .json]

    /// The kind of a file with this ending, `.performance.mid` or `.2.png` for instance; nil for a file that is no
    /// choice of the tier's and always delivered.
    package init?(ending: String) {
        switch ending {
        case ".pdf": self = .pdf
        case ".musicxml": self = .musicxml
        case ".mxl": self = .mxl
        case ".mid": self = .midi
        case ".performance.mid": self = .performance
        case ".json": self = .json
        case ".csv": self = .csv
        case _ where ending.hasSuffix(".png"): self = .png
        case _ where ending.hasSuffix(".svg"): self = .svg
        default: return nil
        }
    }
}
