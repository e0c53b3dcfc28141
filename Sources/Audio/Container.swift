/// A file format that libsndfile decodes for us.
package enum Container: String, Sendable, CaseIterable {
    case wav, aiff, flac, ogg, mp3, caf, w64

    /// As users know it.
    package var name: String {
        switch self {
        case .wav: "WAV"
        case .aiff: "AIFF"
        case .flac: "FLAC"
        case .ogg: "Ogg"
        case .mp3: "MP3"
        case .caf: "CAF"
        case .w64: "W64"
        }
    }
}
