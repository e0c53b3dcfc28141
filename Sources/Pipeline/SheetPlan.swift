import Audio
import Core
import Engraving
import MusicModel
import ScoreFiles

/// What is to be made of a recording: an owner's wishes, in the words of music.
struct SheetPlan {
    let hints: NotationHints
    let wishes: SongWishes

    /// Never empty where the tier allows anything.
    let outputs: Set<OutputKind>

    /// `title` is what holds where neither the owner nor the recording's `tags` name the song; `allowed` are the files
    /// that the owner's tier gives.
    init(title: String, tags: SongTags, wishes: SongWishes, allowed: Set<OutputKind>) {
        let wanted = Set(wishes.options.outputs ?? OutputKind.usual)
        let outputs = wanted.intersection(allowed)
        let usual = allowed.intersection(OutputKind.usual)
        self.outputs = outputs.isEmpty ? (usual.isEmpty ? allowed : usual) : outputs
        self.wishes = wishes.regretting(
            wishes.options.outputs.map { $0.filter { !allowed.contains($0) } } ?? [])
        hints = NotationHints(wishes.options, title: title, tags: tags)
    }

    var page: PageFormat { wishes.options.paper == .letter ? .letter : .a4 }

    var marksUncertain: Bool { wishes.options.markUncertain ?? false }

    var tracks: DrumTracks { wishes.options.trackPerDrum == true ? .onePerDrum : .one }
}

extension SongWishes {
    /// With a remark on files that the tier does not give.
    fileprivate func regretting(_ kinds: [OutputKind]) -> SongWishes {
        guard !kinds.isEmpty else { return self }
        var wishes = self
        wishes.remark("Your tier does not include \(kinds.map(\.rawValue).joined(separator: ", ")).")
        return wishes
    }
}
