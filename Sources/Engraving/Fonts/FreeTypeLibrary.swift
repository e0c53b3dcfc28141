import CCairo
import Core

/// One FreeType instance. Every face keeps it alive.
final class FreeTypeLibrary {
    private let library: FT_Library

    init() throws(Problem) {
        var opened: FT_Library?
        let error = FT_Init_FreeType(&opened)
        guard error == 0, let opened else {
            throw .fonts("FreeType does not start (error \(error)).")
        }
        library = opened
    }

    deinit { FT_Done_FreeType(library) }

    /// Opens a face of a font file. FreeType maps the file and closes it at once.
    func face(at path: String, index: Int = 0) throws(Problem) -> FT_Face {
        var opened: FT_Face?
        let error = FT_New_Face(library, path, FT_Long(index), &opened)
        guard error == 0, let opened else {
            throw .fonts("The font \(path) cannot be read (FreeType error \(error)).")
        }
        return opened
    }
}
