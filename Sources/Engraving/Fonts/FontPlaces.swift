import Glibc

/// Where to look for the fonts, the better first. The faces of the page have fixed paths, so that the same page looks the
/// same on every machine that has them; only letters they lack come from whatever else is installed.
package struct FontPlaces: Sendable, Hashable {
    /// Patterns with `*`; the first file that exists is taken.
    package let music, regular, bold: [String]

    /// Faces that help out with letters the others lack; all that exist are taken.
    package let fallback: [String]

    /// Faces that help out after those.
    let helpers: [FontFile]

    package init(music: [String], regular: [String], bold: [String], fallback: [String]) {
        self.init(music: music, regular: regular, bold: bold, fallback: fallback, helpers: [])
    }

    init(
        music: [String], regular: [String], bold: [String], fallback: [String], helpers: [FontFile]
    ) {
        self.helpers = helpers
        self.music = music
        self.regular = regular
        self.bold = bold
        self.fallback = fallback
    }

    /// The usual places of Debian and its relatives, after what the environment names.
    package static func installed(musicFont: String? = environment("DRUMSCRIBE_MUSIC_FONT")) -> FontPlaces {
        FontPlaces(
            music: musicFont.map { [$0] } ?? ["/usr/share/lilypond/*/fonts/otf/emmentaler-20.otf"],
            regular: dejavu("DejaVuSerif.ttf") + [
                "/usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf"
            ],
            bold: dejavu("DejaVuSerif-Bold.ttf") + [
                "/usr/share/fonts/truetype/liberation*/LiberationSerif-Bold.ttf"
            ],
            fallback: dejavu("DejaVuSans.ttf") + [
                "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
                "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
                "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            ], helpers: InstalledFonts.helpers)
    }

    /// A variable of the environment; nil where it is unset or empty.
    package static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static func dejavu(_ file: String) -> [String] {
        ["/usr/share/fonts/truetype/dejavu/", "/usr/share/fonts/TTF/", "/usr/share/fonts/dejavu/"].map {
            $0 + file
        }
    }
}

extension FontPlaces {
    /// The files that match a pattern, in alphabetical order.
    static func files(matching pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }
}
