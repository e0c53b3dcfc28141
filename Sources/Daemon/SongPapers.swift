import Core
import Wire

/// What lies in an inbox besides a song and speaks about it, as a listing shows it: files, or what only looks like one.
struct SongPapers: Sendable {
    /// For all songs.
    var defaults: ListedFile?

    /// For this song alone.
    var sheet: ListedFile?

    /// Whether the sheet goes where the song goes: no other song in the inbox needs it.
    var sheetGoesAlong = true

    /// A sheet that was probably meant for this song, and is not used.
    var nearMiss: FileName?

    static let none = SongPapers()
}
