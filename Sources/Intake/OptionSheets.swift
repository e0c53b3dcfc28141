import Core

/// Tells the files of an inbox that speak about songs from the songs: `options.yaml` speaks about all, `SONG.yaml`
/// about the recording with the same stem. They are never songs themselves.
///
/// Letters of the suffix count without case, those of the stem as bytes: one client writes both names.
package struct OptionSheets: Sendable {
    /// Speaks about all songs; nil where there is none.
    package let defaults: FileName?

    private let sheets: [[UInt8]: FileName]
    private var songs: [[UInt8]: Int] = [:]

    /// `names` are those of a complete listing.
    package init(_ names: some Sequence<FileName>, ignoring: IgnoreRules = .standard) {
        let names = names.filter { !ignoring.ignores($0) }
        let sheets = names.filter(Self.isSheet)
        defaults = sheets.filter(Self.isForAll).min(by: Self.isBetter)
        self.sheets = Dictionary(grouping: sheets.filter { !Self.isForAll($0) }, by: \.stem)
            .compactMapValues { $0.min(by: Self.isBetter) }
        for song in names where !Self.isSheet(song) { songs[song.stem, default: 0] += 1 }
    }

    /// The sheet beside `song`.
    package func sheet(beside song: FileName) -> FileName? { sheets[song.stem] }

    /// Whether `song` is the last one that the sheet beside it speaks about, so that the sheet goes where it goes.
    package func isLast(_ song: FileName) -> Bool { songs[song.stem, default: 0] <= 1 }

    /// The song has been admitted.
    package mutating func left(_ song: FileName) { songs[song.stem, default: 1] -= 1 }
}

extension OptionSheets {
    /// Whether a file of that name is no song but speaks about one.
    package static func isSheet(_ name: FileName) -> Bool {
        ["yaml", "yml"].contains(folded(name.suffix))
    }

    static func isForAll(_ name: FileName) -> Bool {
        isSheet(name) && name.stem == Array("options".utf8)
    }

    private static func folded(_ suffix: [UInt8]) -> String {
        String(decoding: suffix, as: UTF8.self).lowercased()
    }

    /// `.yaml` goes before `.yml`.
    private static func isBetter(_ left: FileName, _ right: FileName) -> Bool {
        (folded(left.suffix), left) < (folded(right.suffix), right)
    }
}
