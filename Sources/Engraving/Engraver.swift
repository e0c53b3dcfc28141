import Core
import MusicModel

/// Engraves a score as a printed drum part.
///
/// Layout and drawing open no file; the fonts must be loaded before. The same score, fonts and format give the same
/// bytes.
package struct Engraver {
    private let fonts: EngravingFonts
    private let format: PageFormat

    package init(fonts: EngravingFonts, page format: PageFormat = .a4) {
        self.fonts = fonts
        self.format = format
    }

    /// The part as it will be printed, in time linear in the number of bars.
    package func layout(of score: Score) -> DisplayList {
        PageComposer(fonts: fonts, format: format).compose(score)
    }

    /// The part as a PDF document with its fonts embedded. Throws `internal_error` where Cairo refuses.
    package func pdf(of score: Score) throws(Problem) -> [UInt8] {
        try PDFWriter(fonts: fonts).bytes(of: layout(of: score))
    }

    /// One page (from 0) as a PNG picture, black on white. Throws `not_found` where there is no such page.
    package func png(of score: Score, page: Int = 0, dotsPerInch: Double = 150) throws(Problem) -> [UInt8] {
        try PNGWriter(fonts: fonts).bytes(of: layout(of: score), page: page, dotsPerInch: dotsPerInch)
    }
}
