import CCairo
import Core

/// Turns a page into the bytes of an SVG picture, its letters and signs as outlines.
struct SVGWriter {
    let fonts: EngravingFonts

    func bytes(of page: DisplayPage, format: PageFormat) throws(Problem) -> [UInt8] {
        let sink = ByteSink()
        let scale = format.pointsPerSpace
        let sheet = format.sheet
        let surface = try CairoSurface(
            cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, sheet.width * scale, sheet.height * scale))
        cairo_set_source_rgb(surface.context, 1, 1, 1)
        cairo_paint(surface.context)
        cairo_scale(surface.context, scale, scale)
        Painter(fonts: fonts, context: surface.context).paint(page)
        cairo_show_page(surface.context)
        try surface.finish()
        return withExtendedLifetime(sink) { Self.renamed(sink.bytes) }
    }

    /// Cairo numbers its surfaces through the life of the process; here every page's has the same name.
    private static func renamed(_ bytes: [UInt8]) -> [UInt8] {
        var renamed: [UInt8] = []
        renamed.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let at = rest.firstIndex(of: surface[0]) {
            renamed += rest[..<at]
            rest = rest[at...]
            guard rest.starts(with: surface) else {
                renamed.append(rest.removeFirst())
                continue
            }
            renamed += surface
            rest = rest.dropFirst(surface.count).drop { digits.contains($0) }
        }
        return renamed + rest
    }

    private static let surface = Array("id=\"surface".utf8)
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
