import Core

/// How a page becomes a picture.
package enum PagePicture: Sendable, Hashable {
    /// 150 dots an inch are enough for a screen, 300 for paper.
    case png(dotsPerInch: Double)

    /// With outlines instead of fonts.
    case svg

    /// The usual end of the file's name, without a dot.
    package var nameExtension: String {
        switch self {
        case .png: "png"
        case .svg: "svg"
        }
    }

    func bytes(of page: DisplayPage, format: PageFormat, fonts: EngravingFonts) throws(Problem) -> [UInt8] {
        switch self {
        case .png(let dotsPerInch):
            try PNGWriter(fonts: fonts, dotsPerInch: dotsPerInch).bytes(of: page, format: format)
        case .svg: try SVGWriter(fonts: fonts).bytes(of: page, format: format)
        }
    }
}
