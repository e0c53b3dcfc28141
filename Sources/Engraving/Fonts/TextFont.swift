import Core

/// A face for words, and others that help out where it lacks a letter.
final class TextFont {
    private let faces: [FontFace]
    private var known: [Unicode.Scalar: Letter?] = [:]

    /// `paths` in order of preference; at least the first can be opened.
    init(paths: [String], library: FreeTypeLibrary) throws(Problem) {
        var faces: [FontFace] = []
        for path in paths { faces.append(try FontFace(path: path, library: library)) }
        self.faces = faces
    }

    /// The text cut into pieces that one face can draw, each with its pen position as a part of the font's size.
    /// Letters that no face has are left out.
    func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var pen = 0.0
        for scalar in text.unicodeScalars {
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
        text.unicodeScalars.reduce(0) { $0 + (letter($1)?.advance ?? 0) }
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
