import CCairo
import Core

/// Turns one page into the bytes of a PNG picture, black on white.
struct PNGWriter {
    let fonts: EngravingFonts

    /// `page` is an index into the list's pages.
    func bytes(of list: DisplayList, page: Int, dotsPerInch: Double) throws(Problem) -> [UInt8] {
        guard list.pages.indices.contains(page) else {
            throw Problem(
                .notFound,
                detail: "The part has \(list.pages.count) pages; page \(page + 1) is not one of them.",
                advice: "Ask for a page between 1 and \(list.pages.count).")
        }
        let scale = list.format.staffSpace / 25.4 * dotsPerInch
        let sheet = list.format.sheet
        let surface = try CairoSurface(
            cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32((sheet.width * scale).rounded(.up)),
                Int32((sheet.height * scale).rounded(.up))))
        cairo_set_source_rgb(surface.context, 1, 1, 1)
        cairo_paint(surface.context)
        cairo_scale(surface.context, scale, scale)
        Painter(fonts: fonts, context: surface.context).paint(list.pages[page])
        try surface.check()
        let sink = ByteSink()
        try CairoSurface.check(
            cairo_surface_write_to_png_stream(surface.surface, ByteSink.write, sink.closure))
        return withExtendedLifetime(sink) { sink.bytes }
    }
}
