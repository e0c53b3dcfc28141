import CCairo
import Core

/// Draws display items with Cairo. The context's unit is the staff space, its origin the sheet's upper left corner.
struct Painter {
    let fonts: EngravingFonts
    let context: OpaquePointer

    /// Doubts first, in grey, so that music lies on them.
    func paint(_ page: DisplayPage) {
        measureExactly()
        cairo_set_source_rgb(context, Self.grey, Self.grey, Self.grey)
        paint(page.items.filter { $0.kind == .uncertain })
        cairo_set_source_rgb(context, 0, 0, 0)
        paint(page.items.filter { $0.kind != .uncertain })
    }

    private static let grey = 0.58

    /// Letters as wide in a picture as on paper, not rounded to its dots.
    private func measureExactly() {
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_set_font_options(context, options)
    }

    private func paint(_ items: [DisplayItem]) {
        var glyphs: [Double: [cairo_glyph_t]] = [:]
        for item in items {
            switch item.shape {
            case .box(let box): cairo_rectangle(context, box.left, box.top, box.width, box.height)
            case .polygon, .text: break
            case .glyph(let glyph, let point, let scale):
                glyphs[scale, default: []].append(
                    cairo_glyph_t(index: fonts.music.glyph(of: glyph), x: point.x, y: point.y))
            }
        }
        cairo_fill(context)
        for (scale, glyphs) in glyphs.sorted(by: { $0.key > $1.key }) { show(glyphs, scale: scale) }
        for item in items {
            switch item.shape {
            case .polygon(let points): fill(points)
            case .text(let line, let point): write(line, at: point)
            case .box, .glyph: break
            }
        }
    }

    /// Each on its own: overlapping outlines that turn different ways would leave holes.
    private func fill(_ points: [Point]) {
        cairo_new_path(context)
        for point in points { cairo_line_to(context, point.x, point.y) }
        cairo_close_path(context)
        cairo_fill(context)
    }

    /// A music font is four staff spaces high.
    private func show(_ glyphs: [cairo_glyph_t], scale: Double) {
        cairo_set_font_face(context, fonts.music.face.drawing)
        cairo_set_font_size(context, 4 * scale)
        cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
    }

    private func write(_ line: TextLine, at point: Point) {
        let font = fonts.font(line.style)
        let left = point.x - font.width(of: line.text) * line.size * line.anchor.share
        for run in font.runs(of: line.text) {
            cairo_set_font_face(context, run.face.drawing)
            cairo_set_font_size(context, line.size)
            cairo_move_to(context, left + run.pen * line.size, point.y)
            cairo_show_text(context, run.text)
        }
        cairo_new_path(context)
    }
}
