import Core
import MusicModel

/// Engraves a score as a printed drum part.
///
/// Layout and drawing open no file; the fonts must be loaded before. The same score, fonts, format and day give
/// the same bytes.
package struct Engraver {
    private let fonts: EngravingFonts
    private let format: PageFormat
    private let marksUncertain: Bool
    private let day: CalendarDate?

    /// `marksUncertain` asks for a grey bracket under what was heard with little confidence; `day` dates the document.
    package init(
        fonts: EngravingFonts, page format: PageFormat = .a4, marksUncertain: Bool = false,
        day: CalendarDate? = nil
    ) {
        self.fonts = fonts
        self.format = format
        self.marksUncertain = marksUncertain
        self.day = day
    }

    /// The part as it will be printed, in time linear in the number of bars.
    package func layout(of score: Score) -> DisplayList {
        PageComposer(fonts: fonts, format: format, marksUncertain: marksUncertain).compose(score)
    }

    /// The part as a PDF document with its fonts embedded. Throws `internal_error` where Cairo refuses.
    package func pdf(of score: Score) throws(Problem) -> [UInt8] {
        try PDFWriter(fonts: fonts, day: day).bytes(of: layout(of: score))
    }

    /// Each page as a picture, black on white, in order. Throws `internal_error` where Cairo refuses.
    package func pages(of score: Score, as kind: PagePicture) throws(Problem) -> [[UInt8]] {
        let list = layout(of: score)
        var pages: [[UInt8]] = []
        for page in list.pages {
            pages.append(try kind.bytes(of: page, format: list.format, fonts: fonts))
        }
        return pages
    }
}
