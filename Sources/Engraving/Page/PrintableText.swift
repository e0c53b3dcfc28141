import MusicModel

/// Makes a text from outside fit for the page.
///
/// Beyond what no title may hold, format characters and letters that no font has are left out, and no letter carries
/// more than two combining marks.
struct PrintableText {
    let fonts: EngravingFonts
    let style: TextStyle

    /// The text in one clean line; `fallback` where nothing is left of it.
    func clean(_ text: String, else fallback: String) -> String {
        var clean = String.UnicodeScalarView()
        var marks = 0
        for scalar in TitleText.cleaned(text).unicodeScalars {
            guard let kept = kept(scalar) else { continue }
            marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
            let isDouble = kept == " " && (clean.isEmpty || clean.last == " ")
            if marks <= 2, !isDouble { clean.append(kept) }
        }
        while clean.last == " " { clean.removeLast() }
        return clean.isEmpty ? fallback : String(clean)
    }

    /// The text, or as much of its beginning as fits into `width` with an ellipsis.
    func fitting(_ text: String, width: Double, size: Double) -> String {
        guard fonts.width(of: text, size: size, style: style) > width else { return text }
        var room = width - fonts.width(of: Self.ellipsis, size: size, style: style)
        let kept = text.prefix { letter in
            room -= fonts.width(of: String(letter), size: size, style: style)
            return room >= 0
        }
        return trimmed(kept) + Self.ellipsis
    }

    private static let ellipsis = "…"

    private func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: " "
        case .control, .format, .surrogate, .privateUse, .unassigned: nil
        default: fonts.font(style).has(scalar) ? scalar : nil
        }
    }

    private func trimmed(_ text: Substring) -> Substring {
        guard let end = text.lastIndex(where: { $0 != " " }) else { return "" }
        return text[...end]
    }
}
