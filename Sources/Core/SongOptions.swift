/// What the owner of a song says about it, and how the sheets are wanted. Nil is what was not said: it is heard, or is as
/// usual.
package struct SongOptions: Sendable, Hashable, Codable {
    /// Above the music.
    package var title: String?
    package var artist: String?

    /// Beats a minute, within `tempos`.
    package var tempo: Double?

    /// As it is written: `6/8`.
    package var meter: String?

    package var swing: Swing?

    /// The shortest value that may be written, as a part of a whole note: one of `grids`.
    package var grid: Int?

    /// Whether triplets and the like may be written.
    package var tuplets: Bool?

    /// Not wanted on the page, in the order of `KitPiece`.
    package var leaveOut: [KitPiece]?

    package var paper: Paper?

    /// In the order of `OutputKind`, at least one.
    package var outputs: [OutputKind]?

    /// Whether doubtful passages are marked on the page.
    package var markUncertain: Bool?

    /// Whether the MIDI of what was played has a track for each drum.
    package var trackPerDrum: Bool?

    package init() {}

    /// Nothing said.
    package static let none = SongOptions()
}

extension SongOptions {
    package static let tempos = 20.0...400.0
    package static let grids = [4, 8, 16, 32]

    /// Unicode scalars of a title or an artist; the rest is cut.
    package static let longestText = 1_024
}

extension SongOptions {
    /// How eighths or sixteenths are played.
    package enum Swing: String, Sendable, Codable, CaseIterable {
        case straight, eighths, sixteenths
    }

    /// Sheets of paper.
    package enum Paper: String, Sendable, Codable, CaseIterable {
        case a4, letter
    }
}
