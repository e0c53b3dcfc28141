import CCairo

/// What else is installed, asked of fontconfig once in the life of the process.
enum InstalledFonts {
    /// Upright faces of usual weight with outlines, as few as can be: each brings a good many letters that those before
    /// it lack. Those of fixed width come last, else their paths decide, so that one machine gives one answer.
    static let helpers: [FontFile] = {
        guard let configuration = FcInitLoadConfigAndFonts() else { return [] }
        defer { FcConfigDestroy(configuration) }
        guard let covered = FcCharSetCreate() else { return [] }
        defer { FcCharSetDestroy(covered) }
        return faces(of: configuration).filter { face in
            guard FcCharSetSubtractCount(face.letters, covered) >= fewestNew else { return false }
            return FcCharSetMerge(covered, face.letters, nil) != 0
        }.prefix(most).map(\.file)
    }()

    private struct Face {
        let file: FontFile
        let letters: OpaquePointer
        let isFixedWidth: Bool

        var rank: (Int, String, Int) { (isFixedWidth ? 1 : 0, file.path, file.index) }
    }

    /// A face is opened if it has this many letters that are still missing.
    private static let fewestNew: FcChar32 = 40

    /// Of open faces.
    private static let most = 40

    /// Their letters belong to the configuration and live as long as it does.
    private static func faces(of configuration: OpaquePointer) -> [Face] {
        guard let fonts = FcConfigGetFonts(configuration, FcSetSystem)?.pointee, let list = fonts.fonts else {
            return []
        }
        return (0..<Int(fonts.nfont)).compactMap { list[$0].flatMap(face) }.sorted { $0.rank < $1.rank }
    }

    private static func face(_ pattern: OpaquePointer) -> Face? {
        guard flag("outline", of: pattern) == true, flag("variable", of: pattern) != true,
            flag("color", of: pattern) != true
        else { return nil }
        guard number("slant", of: pattern) == 0, let weight = number("weight", of: pattern),
            (55...110).contains(weight)
        else { return nil }
        var name: UnsafeMutablePointer<FcChar8>?
        var letters: OpaquePointer?
        guard FcPatternGetString(pattern, "file", 0, &name) == FcResultMatch, let name,
            FcPatternGetCharSet(pattern, "charset", 0, &letters) == FcResultMatch, let letters
        else { return nil }
        let file = FontFile(path: String(cString: name), index: (number("index", of: pattern) ?? 0) & 0xFFFF)
        return Face(file: file, letters: letters, isFixedWidth: number("spacing", of: pattern) == 100)
    }

    private static func flag(_ name: String, of pattern: OpaquePointer) -> Bool? {
        var value: FcBool = 0
        return FcPatternGetBool(pattern, name, 0, &value) == FcResultMatch ? value != 0 : nil
    }

    private static func number(_ name: String, of pattern: OpaquePointer) -> Int? {
        var value: Int32 = 0
        return FcPatternGetInteger(pattern, name, 0, &value) == FcResultMatch ? Int(value) : nil
    }
}
