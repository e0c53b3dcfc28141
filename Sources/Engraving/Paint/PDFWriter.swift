import CCairo
import Core

/// Turns a display list into the bytes of a PDF document.
struct PDFWriter {
    let fonts: EngravingFonts
    /// Of the document's making; Cairo would take today for want of one.
    let day: CalendarDate?

    func bytes(of list: DisplayList) throws(Problem) -> [UInt8] {
        let sink = ByteSink()
        let scale = list.format.pointsPerSpace
        let sheet = list.format.sheet
        let surface = try CairoSurface(
            cairo_pdf_surface_create_for_stream(
                ByteSink.write, sink.closure, sheet.width * scale, sheet.height * scale))
        describe(list, on: surface)
        cairo_scale(surface.context, scale, scale)
        let painter = Painter(fonts: fonts, context: surface.context)
        for page in list.pages {
            painter.paint(page)
            cairo_show_page(surface.context)
            try surface.check()
        }
        try surface.finish()
        return withExtendedLifetime(sink) { sink.bytes }
    }

    private func describe(_ list: DisplayList, on surface: CairoSurface) {
        let facts = [
            (CAIRO_PDF_METADATA_TITLE, list.title), (CAIRO_PDF_METADATA_SUBJECT, "Drum part"),
            (CAIRO_PDF_METADATA_CREATOR, Release.software),
            (CAIRO_PDF_METADATA_CREATE_DATE, "\(day ?? Self.undated)T00:00:00Z"),
        ]
        for (key, value) in facts { cairo_pdf_surface_set_metadata(surface.surface, key, value) }
    }

    private static let undated = CalendarDate(year: 2000, month: 1, day: 1)
}
