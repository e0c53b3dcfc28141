/// What the owner of a song knows about it, and wants on the page. Everything is optional; what is not said is heard.
package struct NotationHints: Sendable, Hashable, Codable {
    /// Replaces the name of the file.
    package var title: String?

    package var artist: String?

    /// Beats a minute as a musician counts them, 20 to 400; the tracker looks within a few per cent of it.
    package var tempo: Double?

    package var meter: Meter?

    package var feel: Feel?

    /// The shortest value that may be written, apart from tuplets of it.
    package var finest: NoteValue.Shape?

    /// Whether tuplets may be written at all.
    package var allowsTuplets: Bool

    /// Not wanted on the page.
    package var leftOut: Set<DrumClass>

    package init(
        title: String? = nil, artist: String? = nil, tempo: Double? = nil, meter: Meter? = nil,
        feel: Feel? = nil, finest: NoteValue.Shape? = nil, allowsTuplets: Bool = true,
        leftOut: Set<DrumClass> = []
    ) {
        self.title = title
        self.artist = artist
        self.tempo = tempo
        self.meter = meter
        self.feel = feel
        self.finest = finest
        self.allowsTuplets = allowsTuplets
        self.leftOut = leftOut
    }

    package static let none = NotationHints()
}
