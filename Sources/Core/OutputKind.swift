/// What a worker's file is for. The names are part of the configuration.
package enum OutputKind: String, Sendable, Codable, CaseIterable {
    /// The page, engraved.
    case pdf
    case musicxml
    /// The score as MIDI.
    case midi
    /// The strokes as they were played, as MIDI.
    case performance
    /// Everything, with confidences.
    case json
}

extension OutputKind {
    /// The kind of a file with this ending, `.performance.mid` for instance; nil for a file that is no choice of
    /// the tier's and always delivered.
    package init?(ending: String) {
        switch ending {
        case ".pdf": self = .pdf
        case ".musicxml": self = .musicxml
        case ".mid": self = .midi
        case ".performance.mid": self = .performance
        case ".json": self = .json
        default: return nil
        }
    }
}
