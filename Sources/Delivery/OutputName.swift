import Core
import Wire

/// A name that we would like to give, and the ones to take instead where it is taken: `song.wav`, `song (2).wav`, …
///
/// Names are cut to 255 bytes in the stem, so that ending and number stay whole.
package struct OutputName: Sendable, Hashable {
    private let stem, ending: [UInt8]

    /// The name as it is, numbered at its end: for folders.
    package init(folder name: FileName) {
        self.init(stem: name.bytes, ending: [])
    }

    /// A recording's name, numbered before its suffix.
    package init(file name: FileName) {
        self.init(name, prefix: "")
    }

    /// The name of the folder in the outbox that the results of `song` get.
    package init(resultsOf song: FileName) {
        self.init(stem: song.usableStem, ending: [])
    }

    /// The name of one result of `song`; `ending` begins with its dot.
    package init(resultOf song: FileName, ending: String) {
        self.init(stem: song.usableStem, ending: Array(ending.utf8))
    }

    /// The name of the note beside a failed recording: `song.why.txt`.
    package init(noteOn recording: FileName) {
        self.init(resultOf: recording, ending: ".why.txt")
    }

    /// The name of a recording that its job has taken: `17-song.wav`.
    init(taken original: Original) {
        self.init(original.name, prefix: "\(original.job)-")
    }

    /// The name itself for 1, then ` (2)` and so on.
    package func numbered(_ number: Int) throws(FileName.Fault) -> FileName {
        let mark = number > 1 ? Array(" (\(number))".utf8) : []
        return try .fitting(stem: stem, ending: mark + ending)
    }

    /// How many names are tried.
    static let most = 10_000

    /// A longer suffix is none.
    private static let longestSuffix = 32

    private init(_ name: FileName, prefix: String) {
        let hasSuffix = (1...Self.longestSuffix).contains(name.suffix.count)
        self.init(
            stem: Array(prefix.utf8) + (hasSuffix ? name.stem : name.bytes),
            ending: hasSuffix ? [UInt8(ascii: ".")] + name.suffix : [])
    }

    private init(stem: [UInt8], ending: [UInt8]) {
        self.stem = stem
        self.ending = ending
    }
}

extension FileName {
    /// The stem, unless it alone could name no folder.
    fileprivate var usableStem: [UInt8] {
        (try? FileName(bytes: stem)) == nil ? bytes : stem
    }
}
