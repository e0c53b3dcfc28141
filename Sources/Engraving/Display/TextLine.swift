/// One line of words on the page.
package struct TextLine: Sendable, Hashable {
    package let text: String

    /// Of the font, in staff spaces.
    package let size: Double

    package let style: TextStyle

    /// Which part of the line stands at the point where the line is put.
    package let anchor: Anchor

    package init(_ text: String, size: Double, style: TextStyle = .regular, anchor: Anchor = .start) {
        self.text = text
        self.size = size
        self.style = style
        self.anchor = anchor
    }
}

extension TextLine {
    /// Which part of the line lies at its position.
    package enum Anchor: String, Sendable, Hashable {
        case start, middle, end

        /// The part of the line's width that lies before the point.
        package var share: Double {
            switch self {
            case .start: 0
            case .middle: 0.5
            case .end: 1
            }
        }
    }
}
