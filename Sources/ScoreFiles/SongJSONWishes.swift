import Core

/// The part of the report that repeats what the owner has said, and what of it could not be done.
struct SongJSONWishes {
    let wishes: SongWishes

    /// The options by the names that they have in `SONG.yaml`, null for each that was not said, and for all if none was.
    var options: JSONText {
        let said = wishes.options
        guard said != .none else { return .null }
        return .object([
            "title": said.title.map(JSONText.string) ?? .null,
            "artist": said.artist.map(JSONText.string) ?? .null,
            "tempo": said.tempo.map(SongJSON.tempo) ?? .null,
            "meter": said.meter.map(JSONText.string) ?? .null,
            "swing": said.swing.map { .string($0.rawValue) } ?? .null,
            "grid": said.grid.map(JSONText.integer) ?? .null,
            "tuplets": said.tuplets.map(JSONText.bool) ?? .null,
            "leave_out": said.leaveOut.map(Self.words) ?? .null,
            "paper": said.paper.map { .string($0.rawValue) } ?? .null,
            "outputs": said.outputs.map(Self.words) ?? .null,
            "mark_uncertain": said.markUncertain.map(JSONText.bool) ?? .null,
            "track_per_drum": said.trackPerDrum.map(JSONText.bool) ?? .null,
        ])
    }

    var remarks: JSONText { .array(wishes.remarks.map(JSONText.string)) }

    private static func words(_ words: [some RawRepresentable<String>]) -> JSONText {
        .array(words.map { .string($0.rawValue) })
    }
}
