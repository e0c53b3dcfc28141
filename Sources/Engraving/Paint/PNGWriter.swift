import CCairo
import Core

/// Turns a page into the bytes of a PNG picture, black on white.
struct PNGWriter {
    let fonts: EngravingFonts
    let dotsPerInch: Double

    func bytes(of page: DisplayPage, format: PageFormat) throws(Problem) -> [UInt8] {
        let scale = format.staffSpace / 25.4 * min(max(dotsPerInch, Self.coarsest), Self.finest)
        let sheet = format.sheet
        let surface = try CairoSurface(
            cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32((sheet.width * scale).rounded(.up)),
                Int32((sheet.height * scale).rounded(.up))))
        cairo_set_source_rgb(surface.context, 1, 1, 1)
        cairo_paint(surface.context)
        cairo_scale(surface.context, scale, scale)
        Painter(fonts: fonts, context: surface.context).paint(page)
        try surface.check()
        let sink = ByteSink()
        try CairoSurface.check(
            cairo_surface_write_to_png_stream(surface.surface, ByteSink.write, sink.closure))
        return withExtendedLifetime(sink) { sink.bytes }
    }

    /// A4 at 600 dots an inch takes 140 MB of memory while it is drawn.
    private static let coarsest = 10.0
    private static let finest = 600.0
}
