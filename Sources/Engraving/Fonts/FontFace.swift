import CCairo
import Core

/// One open font, for measuring (FreeType) and for drawing (Cairo).
///
/// Cairo caches faces beyond their last use, so the FreeType face belongs to a box that both sides retain; it closes
/// when neither needs it any more.
final class FontFace {
    /// For Cairo; lives as long as this object.
    let drawing: OpaquePointer

    private let owned: Owned
    private let unitsPerSpace: Double

    init(path: String, index: Int = 0, library: FreeTypeLibrary) throws(Problem) {
        let owned = Owned(face: try library.face(at: path, index: index), library: library)
        guard FT_Long(owned.face.pointee.units_per_EM) > 0 else {
            throw .fonts("The font \(path) has no outlines.")
        }
        self.owned = owned
        unitsPerSpace = Double(owned.face.pointee.units_per_EM) / 4
        drawing = try Self.drawing(of: owned)
    }

    deinit { cairo_font_face_destroy(drawing) }

    private static func drawing(of owned: Owned) throws(Problem) -> OpaquePointer {
        guard let drawing = cairo_ft_font_face_create_for_ft_face(owned.face, noHinting) else {
            throw .fonts("Cairo does not take the font.")
        }
        let box = Unmanaged.passRetained(owned).toOpaque()
        let status = cairo_font_face_set_user_data(drawing, key, box) { box in
            guard let box else { return }
            Unmanaged<Owned>.fromOpaque(box).release()
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            Unmanaged<Owned>.fromOpaque(box).release()
            throw .fonts("Cairo does not take the font (\(String(cString: cairo_status_to_string(status)))).")
        }
        return drawing
    }

    private static let noHinting: Int32 = 2
    private static let unscaled: FT_Int32 = 1

    /// Only its address counts. It is never written.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
        capacity: 1)
}

extension FontFace {
    /// The face together with the library that it needs.
    private final class Owned {
        let face: FT_Face
        private let library: FreeTypeLibrary

        init(face: FT_Face, library: FreeTypeLibrary) {
            self.face = face
            self.library = library
        }

        deinit { FT_Done_Face(face) }
    }
}

extension FontFace {
    /// The glyph of that name, else of that code point; nil where the font has neither.
    func glyph(named name: String, orAt codePoint: UInt32) -> UInt? {
        let named = FT_Get_Name_Index(owned.face, name)
        return named != 0 ? UInt(named) : glyph(at: codePoint)
    }

    /// The glyph of a Unicode code point.
    func glyph(at codePoint: UInt32) -> UInt? {
        let index = FT_Get_Char_Index(owned.face, FT_ULong(codePoint))
        return index == 0 ? nil : UInt(index)
    }

    /// The ink of a glyph in a font of four staff spaces, y downwards.
    func box(of glyph: UInt) throws(Problem) -> Box {
        try load(glyph)
        var ink = FT_BBox()
        let error = FT_Outline_Get_BBox(&owned.face.pointee.glyph.pointee.outline, &ink)
        guard error == 0 else { throw .fonts("Glyph \(glyph) has no outline (FreeType error \(error)).") }
        return Box(
            left: spaces(ink.xMin), top: -spaces(ink.yMax), right: spaces(ink.xMax), bottom: -spaces(ink.yMin)
        )
    }

    /// How far a glyph moves the pen, as a part of the font's size.
    func advance(of glyph: UInt) throws(Problem) -> Double {
        try load(glyph)
        return spaces(owned.face.pointee.glyph.pointee.metrics.horiAdvance) / 4
    }

    /// The bytes of a table of the font file; nil where it has none of that tag.
    func table(_ tag: FT_ULong) -> [UInt8]? {
        var length: FT_ULong = 0
        guard FT_Load_Sfnt_Table(owned.face, tag, 0, nil, &length) == 0, length > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        guard FT_Load_Sfnt_Table(owned.face, tag, 0, &bytes, &length) == 0 else { return nil }
        return bytes
    }

    private func load(_ glyph: UInt) throws(Problem) {
        let error = FT_Load_Glyph(owned.face, FT_UInt(glyph), Self.unscaled)
        guard error == 0 else { throw .fonts("Glyph \(glyph) cannot be read (FreeType error \(error)).") }
    }

    private func spaces(_ units: FT_Pos) -> Double { Double(units) / unitsPerSpace }
}
