import Core

extension SongOptions {
    /// What was said, on one line: `tempo 90.5, meter 7/8`. Nil where nothing was.
    var sentence: String? {
        let said: [(name: String, value: String?)] = [
            ("title", title?.quoted), ("artist", artist?.quoted),
            ("tempo", tempo.map { Int(exactly: $0).map(String.init) ?? "\($0)" }), ("meter", meter),
            ("swing", swing?.rawValue), ("grid", grid.map(String.init)),
            ("tuplets", tuplets.map { $0 ? "yes" : "no" }),
            ("leave out", leaveOut.map(Self.words)), ("paper", paper?.rawValue),
            ("outputs", outputs.map(Self.words)),
            ("mark uncertain", markUncertain.map { $0 ? "yes" : "no" }),
            ("track per drum", trackPerDrum.map { $0 ? "yes" : "no" }),
        ]
        let parts = said.compactMap { name, value in value.map { "\(name) \($0)" } }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func words(_ words: [some RawRepresentable<String>]) -> String {
        words.isEmpty ? "nothing" : words.map(\.rawValue).joined(separator: " ")
    }
}

extension String {
    /// In quotes, and not endless.
    fileprivate var quoted: String { "'\(shown.prefix(80))'" }
}
