/// How text may look where it goes.
package struct Style: Sendable, Hashable {
    /// Whether colours may be used.
    package let colour: Bool

    /// Whether more than ASCII may be used for ornaments. Names are always shown as they are.
    package let unicode: Bool

    /// The width of the terminal; nil where there is none, and nothing is ever cut.
    package let columns: Int?

    package init(colour: Bool, unicode: Bool, columns: Int?) {
        self.colour = colour
        self.unicode = unicode
        self.columns = columns
    }

    /// For files, pipes and tests.
    package static let plain = Style(colour: false, unicode: true, columns: nil)

    /// Whether somebody is looking.
    package var isTerminal: Bool { columns != nil }

    /// `text` in `colour`, where colours may be used.
    package func paint(_ text: String, _ colour: Colour?) -> String {
        guard self.colour, let colour, !text.isEmpty else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }

    /// The dot in front of something that has a state.
    package func dot(_ colour: Colour) -> String {
        paint(unicode ? "●" : "*", colour)
    }

    /// What stands between two things on a line.
    package var separator: String { unicode ? " · " : ", " }

    /// What stands where text was cut off; one column wide.
    package var ellipsis: String { unicode ? "…" : "~" }
}
