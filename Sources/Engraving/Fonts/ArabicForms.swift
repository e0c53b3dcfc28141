/// Arabic letters as they are written in the middle of words.
///
/// Unicode keeps the joined shapes of each letter in a row of its Presentation Forms-B: alone, last, first, in the
/// middle; letters that join only to the one before have the first two (The Unicode Standard, chapter 9.2).
enum ArabicForms {
    /// Each letter in its form, one for one; a letter without a form, or whose form cannot be drawn, stays as it is.
    static func joined(_ letters: [Character], has: (Unicode.Scalar) -> Bool) -> [Character] {
        letters.indices.map { index in
            guard let row = row(of: letters[index]) else { return letters[index] }
            let before = index > 0 ? self.row(of: letters[index - 1]) : nil
            let after = index + 1 < letters.count ? self.row(of: letters[index + 1]) : nil
            let joinsBefore = before?.joinsOnward == true && row.count > 1
            let joinsAfter = row.joinsOnward && (after.map { $0.count > 1 } ?? false)
            let form = (joinsBefore ? 1 : 0) + (joinsAfter ? 2 : 0)
            return row.letter(form, of: letters[index], has: has)
        }
    }

    private struct Row {
        let start: UInt32
        /// 1, 2 or 4.
        let count: UInt32

        var joinsOnward: Bool { count == 4 }

        /// With the marks that the letter carries.
        func letter(_ form: Int, of letter: Character, has: (Unicode.Scalar) -> Bool) -> Character {
            guard let scalar = Unicode.Scalar(start + UInt32(form)), has(scalar) else { return letter }
            var view = String.UnicodeScalarView([scalar])
            view.append(contentsOf: letter.unicodeScalars.dropFirst())
            return Character(String(view))
        }
    }

    private static func row(of letter: Character) -> Row? {
        letter.unicodeScalars.first.flatMap { rows[$0.value] }
    }

    /// From U+0621 to U+064A without the gap between the two blocks of letters.
    private static let rows: [UInt32: Row] = {
        let counts: [UInt32] = [
            1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4,
            4, 4, 4, 4, 4, 4, 4, 2, 2, 4,
        ]
        let letters = Array(UInt32(0x0621)...0x063A) + Array(UInt32(0x0641)...0x064A)
        var start: UInt32 = 0xFE80
        var rows: [UInt32: Row] = [:]
        for (letter, count) in zip(letters, counts) {
            rows[letter] = Row(start: start, count: count)
            start += count
        }
        return rows
    }()
}
