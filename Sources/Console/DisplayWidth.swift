extension StringProtocol {
    /// Columns that a terminal needs for the text: two for wide characters (UAX #11), none for combining
    /// marks.
    package var displayWidth: Int {
        reduce(0) { $0 + $1.displayWidth }
    }

    /// The longest end that fits into `columns`.
    package func suffix(columns: Int) -> SubSequence {
        var (start, width) = (endIndex, 0)
        while start > startIndex {
            let before = index(before: start)
            width += self[before].displayWidth
            guard width <= columns else { break }
            start = before
        }
        return self[start...]
    }

    /// The longest beginning that fits into `columns`.
    package func prefix(columns: Int) -> SubSequence {
        var width = 0
        return prefix { character in
            width += character.displayWidth
            return width <= columns
        }
    }
}

extension Character {
    /// Columns that a terminal needs: 0, 1 or 2.
    package var displayWidth: Int {
        unicodeScalars.map(\.displayWidth).max() ?? 0
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        if value < 0x300 { return value >= 0x20 ? 1 : 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return properties.isEmojiPresentation || isWide ? 2 : 1
        }
    }

    /// East Asian Wide and Fullwidth, in blocks.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
