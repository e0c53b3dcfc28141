import Core

/// Tells by its name that a file is nobody's recording: what systems and file servers leave lying about,
/// uploads that carry a temporary name, and the caches of audio programs.
///
/// Names are compared as bytes, ASCII letters without case, since file servers and their clients disagree
/// about it. A name that is not ignored need not be a recording; that is for the decoder to find out.
package struct IgnoreRules: Sendable {
    private let names: Set<[UInt8]>
    private let beginnings, endings: [[UInt8]]

    /// Rules of a house's own: whole names, beginnings and endings.
    package init(names: [String], beginnings: [String], endings: [String]) {
        self.names = Set(names.map { Self.folded($0.utf8) })
        self.beginnings = beginnings.map { Self.folded($0.utf8) }
        self.endings = endings.map { Self.folded($0.utf8) }
    }

    /// Whether a file called `name` is left alone.
    package func ignores(_ name: FileName) -> Bool {
        let bytes = Self.folded(name.bytes)
        return names.contains(bytes)
            || beginnings.contains { bytes.starts(with: $0) }
            || endings.contains { bytes.suffix($0.count) == $0[...] }
    }

    private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
