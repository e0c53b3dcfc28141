import Core
import Intake
import Wire

/// The papers on the songs of one inbox, sorted by song.
struct PaperDesk {
    private var sheets: OptionSheets
    private let files: [FileName: ListedFile]

    init(_ listing: [ListedFile]) {
        sheets = OptionSheets(listing.map(\.name))
        files = Dictionary(listing.map { ($0.name, $0) }) { $1 }
    }

    /// What speaks about `song`.
    func papers(on song: FileName) -> SongPapers {
        SongPapers(
            defaults: sheets.defaults.flatMap { files[$0] },
            sheet: sheets.sheet(beside: song).flatMap { files[$0] }, sheetGoesAlong: sheets.isLast(song),
            nearMiss: sheets.nearMiss(beside: song))
    }

    /// The song is out of the inbox.
    mutating func left(_ song: FileName) { sheets.left(song) }
}
