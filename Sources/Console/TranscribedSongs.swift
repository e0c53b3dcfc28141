/// What came of recordings that were transcribed here and now.
package struct TranscribedSongs: Presentable {
    package private(set) var songs: [Song] = []

    package init() {}

    /// Adds a recording by the name that it was given by, with the paths of its sheets.
    package mutating func add(_ file: String, sheets: [String]) {
        songs.append(Song(file: file, sheets: sheets, problem: nil))
    }

    /// Adds a recording that could not be transcribed.
    package mutating func add(_ file: String, problem: String) {
        songs.append(Song(file: file, sheets: [], problem: problem))
    }

    /// A row for each sheet, and for each problem.
    package func table(_ eye: Eye) -> Table {
        let rows = songs.flatMap { song in
            song.sheets.map { [Table.Cell(song.file), Table.Cell($0), Table.Cell("")] }
                + (song.problem.map { [[Table.Cell(song.file), Table.Cell(""), Table.Cell($0)]] } ?? [])
        }
        return Table([.init("RECORDING"), .init("SHEET"), .init("PROBLEM")], rows: rows)
    }

    package var items: [any Encodable] { songs }
}

extension TranscribedSongs {
    /// One recording with what came of it.
    package struct Song: Sendable, Hashable, Encodable {
        package let file: String
        package let sheets: [String]

        /// Why there are none.
        package let problem: String?
    }
}
