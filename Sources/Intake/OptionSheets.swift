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

    /// A sheet that is nobody's and was probably meant for `song`, which has none: `song.wav.yaml`, or the song's name but for
    /// capitals, spaces, hyphens and underscores.
    package func nearMiss(beside song: FileName) -> FileName? {
        guard sheets[song.stem] == nil else { return nil }
        let strays = sheets.filter { songs[$0.key] == nil }
        return strays.filter { $0.key == song.bytes || Self.gist($0.key) == Self.gist(song.stem) }.values
            .min()
    }

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

    /// Without what people mistake in names.
    private static func gist(_ stem: [UInt8]) -> [UInt8] {
        String(decoding: stem, as: UTF8.self).lowercased().utf8.filter { !Array(" -_".utf8).contains($0) }
    }

    /// `.yaml` goes before `.yml`.
    private static func isBetter(_ left: FileName, _ right: FileName) -> Bool {
        (folded(left.suffix), left) < (folded(right.suffix), right)
    }
}
