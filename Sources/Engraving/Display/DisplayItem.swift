/// One thing to draw, and what it means. The painter looks at the shape alone; the meaning is for tests and for
/// whoever wants to find a note on the page.
package struct DisplayItem: Sendable, Hashable {
    package let kind: Kind

    /// The event it belongs to; nil for what belongs to the bar, the system or the page.
    package let place: Place?

    package let shape: Shape

    package init(_ kind: Kind, _ place: Place? = nil, _ shape: Shape) {
        self.kind = kind
        self.place = place
        self.shape = shape
    }
}

extension DisplayItem {
    /// Lengths in staff spaces.
    package enum Shape: Sendable, Hashable {
        case glyph(MusicGlyph, at: Point, scale: Double)
        /// Filled.
        case box(Box)
        /// Filled.
        case polygon([Point])
        /// The point is on the baseline.
        case text(TextLine, at: Point)
    }

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case staffLine = "staff_line"
        case barLine = "bar_line"
        case clef
        case meter
        case notehead
        case ledger
        case stem
        case flag
        case beam
        case dot
        case rest
        case parenthesis
        case accent
        case open
        case tupletNumber = "tuplet_number"
        case tupletBracket = "tuplet_bracket"
        case tempo
        case barNumber = "bar_number"
        case title
        case instrument
        case key
        case footer
    }
}

extension DisplayItem {
    /// The same thing enlarged by `scale` about the origin, then moved by `offset`.
    package func placed(at offset: Point, scale: Double = 1) -> DisplayItem {
        DisplayItem(kind, place, shape.placed(at: offset, scale: scale))
    }

    /// The same thing under another meaning.
    func meaning(_ kind: Kind) -> DisplayItem { DisplayItem(kind, place, shape) }
}

extension DisplayItem.Shape {
    fileprivate func placed(at offset: Point, scale: Double) -> Self {
        switch self {
        case .glyph(let glyph, let point, let own):
            .glyph(glyph, at: point * scale + offset, scale: own * scale)
        case .box(let box): .box(box.placed(at: offset, scale: scale))
        case .polygon(let points): .polygon(points.map { $0 * scale + offset })
        case .text(let line, let point):
            .text(
                TextLine(line.text, size: line.size * scale, style: line.style, anchor: line.anchor),
                at: point * scale + offset)
        }
    }
}
