import Core

/// A face for words, and others that help out where it lacks a letter.
final class TextFont {
    private let faces: [FontFace]
    private var known: [Unicode.Scalar: Letter?] = [:]

    /// `helpers` in order of preference; those that cannot be opened are passed over.
    init(path: String, helpers: [FontFile], library: FreeTypeLibrary) throws(Problem) {
        let own = try FontFace(path: path, library: library)
        faces =
            [own]
            + helpers.compactMap { try? FontFace(path: $0.path, index: $0.index, library: library) }
    }

    /// The text as it is read from left to right, cut into pieces that one face can draw, each with its pen position as a
    /// part of the font's size.
    /// Letters that no face has are left out.
    func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var pen = 0.0
        for scalar in VisualText.scalars(of: text, has: has) {
            guard let letter = letter(scalar) else { continue }
            if let last = runs.last, last.face === letter.face {
                runs[runs.count - 1].text.unicodeScalars.append(scalar)
            } else {
                runs.append(Run(face: letter.face, pen: pen, text: String(scalar)))
            }
            pen += letter.advance
        }
        return runs
    }

    /// Of the letters that some face has, as a part of the font's size.
    func width(of text: String) -> Double {
        VisualText.scalars(of: text, has: has).reduce(0) { $0 + (letter($1)?.advance ?? 0) }
    }

    func has(_ scalar: Unicode.Scalar) -> Bool { letter(scalar) != nil }

    private func letter(_ scalar: Unicode.Scalar) -> Letter? {
        if let known = known[scalar] { return known }
        let found = find(scalar)
        known[scalar] = .some(found)
        return found
    }

    private func find(_ scalar: Unicode.Scalar) -> Letter? {
        for face in faces {
            guard let glyph = face.glyph(at: scalar.value) else { continue }
            guard let advance = try? face.advance(of: glyph) else { continue }
            return Letter(face: face, advance: advance)
        }
        return nil
    }
}

extension TextFont {
    /// A piece of text in one face.
    struct Run {
        let face: FontFace
        let pen: Double
        var text: String
    }

    private struct Letter {
        let face: FontFace
        let advance: Double
    }
}
