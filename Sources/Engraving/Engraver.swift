import Core
import MusicModel

/// Engraves a score as a printed drum part.
///
/// Layout and drawing open no file; the fonts must be loaded before. The same score, fonts and format give the same
/// bytes.
package struct Engraver {
    private let fonts: EngravingFonts
    private let format: PageFormat
    private let marksUncertain: Bool

    /// `marksUncertain` asks for a grey bracket under what was heard with little confidence.
    package init(fonts: EngravingFonts, page format: PageFormat = .a4, marksUncertain: Bool = false) {
        self.fonts = fonts
        self.format = format
        self.marksUncertain = marksUncertain
    }

    /// The part as it will be printed, in time linear in the number of bars.
    package func layout(of score: Score) -> DisplayList {
        PageComposer(fonts: fonts, format: format, marksUncertain: marksUncertain).compose(score)
    }

    /// The part as a PDF document with its fonts embedded. Throws `internal_error` where Cairo refuses.
    package func pdf(of score: Score) throws(Problem) -> [UInt8] {
        try PDFWriter(fonts: fonts).bytes(of: layout(of: score))
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
