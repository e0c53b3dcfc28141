import FoundationEssentials

/// Where stems meet heads in a font of the Standard Music Font Layout, from the file of metadata that comes with it
/// (SMuFL 1.4, "Font-specific metadata": `glyphsWithAnchors`, in staff spaces, y upwards).
struct SMuFLMetadata {
    private let anchors: [String: [String: [Double]]]

    /// The file beside the font, named after it: `bravura_metadata.json` or `metadata.json` for `Bravura.otf`. Nil where
    /// there is none that can be read.
    init?(besideFont path: String) {
        let file = URL(filePath: path)
        let folder = file.deletingLastPathComponent()
        let name = file.deletingPathExtension().lastPathComponent
        let names = ["\(name.lowercased())_metadata.json", "\(name)_metadata.json", "metadata.json"]
        guard let data = names.lazy.compactMap({ try? Data(contentsOf: folder.appending(path: $0)) }).first
        else { return nil }
        self.init(data)
    }

    /// Nil where the bytes are no such file.
    init?(_ data: Data) {
        guard let file = try? JSONDecoder().decode(File.self, from: data) else { return nil }
        anchors = file.glyphsWithAnchors
    }

    /// The outer edge of an upward stem, y downwards.
    func attachment(of sign: MusicGlyph) -> Point? {
        guard let name = sign.smuflHeadName, let point = anchors[name]?["stemUpSE"], point.count == 2 else {
            return nil
        }
        return Point(point[0], -point[1])
    }

    private struct File: Decodable {
        let glyphsWithAnchors: [String: [String: [Double]]]
    }
}

extension MusicGlyph {
    /// The heads' names in SMuFL; the other signs have no stems.
    fileprivate var smuflHeadName: String? {
        switch self {
        case .headHalf: "noteheadHalf"
        case .headBlack: "noteheadBlack"
        case .headCrossHalf: "noteheadXHalf"
        case .headCross: "noteheadXBlack"
        case .headDiamondHalf: "noteheadDiamondHalf"
        case .headDiamond: "noteheadDiamondBlack"
        default: nil
        }
    }
}
