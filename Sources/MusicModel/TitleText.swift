/// Makes any text fit to stand above the music and in every file format.
package enum TitleText {
    /// The longest title, in Unicode scalars.
    package static let longest = 1_024

    /// `text` on one line: control characters, non-characters and direction overrides removed, white space folded,
    /// cut between characters.
    package static func cleaned(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).lazy.map(kept).filter { !$0.isEmpty }
        return prefix(of: words.joined(separator: " "))
    }

    private static func kept(_ word: Substring) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.filter(isWanted)))
    }

    private static func prefix(of text: String) -> String {
        guard text.unicodeScalars.count > longest else { return text }
        var length = 0
        return String(
            text.prefix { character in
                length += character.unicodeScalars.count
                return length <= longest
            })
    }

    private static func isWanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: false
        default: scalar.properties.generalCategory != .control && !scalar.properties.isNoncharacterCodePoint
        }
    }
}
