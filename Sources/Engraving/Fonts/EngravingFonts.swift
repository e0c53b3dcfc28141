import Core
import Glibc

/// The fonts of a page. Loading opens files; measuring and drawing open none, so a process may lock itself in between.
///
/// One thread at a time: FreeType keeps the last glyph in the face.
package final class EngravingFonts {
    let music: MusicFont
    private let regular, bold: TextFont

    private init(music: MusicFont, regular: TextFont, bold: TextFont) {
        self.music = music
        self.regular = regular
        self.bold = bold
    }

    /// Opens the fonts. Throws `internal_error` with the package to install where one is missing or broken.
    package static func load(from places: FontPlaces = .installed()) throws(Problem) -> EngravingFonts {
        tzset()  // Cairo asks for the local time with every document; the zone's file is read here, not then.
        let library = try FreeTypeLibrary()
        let music = try MusicFont(
            path: first(
                of: places.music, what: "music font",
                remedy: "Install the package lilypond-fonts, or name a font in DRUMSCRIBE_MUSIC_FONT."),
            library: library)
        let fallback = places.fallback.flatMap(FontPlaces.files(matching:))
        let regular = try first(
            of: places.regular, what: "text font", remedy: "Install the package fonts-dejavu-core.")
        let bold = try first(
            of: places.bold, what: "bold text font", remedy: "Install the package fonts-dejavu-core.")
        let helpers = fallback.map { FontFile(path: $0, index: 0) } + places.helpers
        return EngravingFonts(
            music: music, regular: try TextFont(path: regular, helpers: helpers, library: library),
            bold: try TextFont(path: bold, helpers: helpers, library: library))
    }

    /// The measures of a sign at full size.
    package func metrics(of sign: MusicGlyph) -> GlyphMetrics { music.metrics(of: sign) }

    /// How long a text is, in staff spaces; `size` is the font's, in staff spaces.
    package func width(of text: String, size: Double, style: TextStyle) -> Double {
        font(style).width(of: text) * size
    }

    func font(_ style: TextStyle) -> TextFont { style == .bold ? bold : regular }

    private static func first(of patterns: [String], what: String, remedy: String) throws(Problem) -> String {
        for pattern in patterns {
            if let path = FontPlaces.files(matching: pattern).last { return path }
        }
        throw .fonts(
            "No \(what) was found at \(patterns.joined(separator: ", ")).",
            advice: remedy)
    }
}
