extension String {
    /// The text on one line, without what a terminal would obey or what turns its writing around. Headers of
    /// models, tags and names come from anywhere.
    var shown: String {
        String(String.UnicodeScalarView(unicodeScalars.compactMap(Self.shown)))
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.properties.generalCategory {
        case .lineSeparator, .paragraphSeparator: " "
        case .control: scalar == "\n" || scalar == "\t" ? " " : nil
        case .format: joiners.contains(scalar) ? scalar : nil
        default: scalar
        }
    }

    /// Without these, words of Persian and Indic scripts fall apart.
    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
