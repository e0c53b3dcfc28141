extension DisplayItem {
    /// The ink, or for words the pen's way between the usual heights of letters.
    package func bounds(in fonts: EngravingFonts) -> Box {
        switch shape {
        case .glyph(let glyph, let point, let scale):
            fonts.metrics(of: glyph).box.placed(at: point, scale: scale)
        case .box(let box): box
        case .polygon(let points): Box(around: points) ?? Box(left: 0, top: 0, right: 0, bottom: 0)
        case .text(let line, let point): line.bounds(at: point, in: fonts)
        }
    }
}

extension TextLine {
    /// From the ascenders to the descenders of the line, put at `point`.
    package func bounds(at point: Point, in fonts: EngravingFonts) -> Box {
        let width = fonts.width(of: text, size: size, style: style)
        let left = point.x - width * anchor.share
        return Box(
            left: left, top: point.y - 0.8 * size, right: left + width, bottom: point.y + 0.25 * size)
    }
}
