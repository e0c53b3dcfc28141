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

    /// What an item is on the page; tests ask by it what may touch what.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case staffLine = "staff_line"
        case barLine = "bar_line"
        case repeatDot = "repeat_dot"
        /// How often a repeated passage is played.
        case repeatCount = "repeat_count"
        case clef
        case meter
        /// At the end of a line, for the bar on the next one.
        case courtesyMeter = "courtesy_meter"
        case notehead
        /// A small note's head.
        case grace
        /// What belongs to small notes: stems, flags, beams, slashes, ledger lines.
        case graceLine = "grace_line"
        case ledger
        case stem
        case flag
        case beam
        case dot
        case rest
        case parenthesis
        case accent
        case open
        case stopped
        /// The strokes through a stem.
        case roll
        case tie
        case tupletNumber = "tuplet_number"
        case tupletBracket = "tuplet_bracket"
        case simile
        case simileCount = "simile_count"
        case longRest = "long_rest"
        case longRestCount = "long_rest_count"
        case tempo
        case feel
        case rehearsal
        /// Words about how to read the part.
        case remark
        /// Where the ear was in doubt; drawn in grey.
        case uncertain
        case barNumber = "bar_number"
        case title
        case instrument
        case artist
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

    /// The same thing as a part of an event.
    func belonging(to place: Place) -> DisplayItem { DisplayItem(kind, place, shape) }
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
