/// How a container of chunks lays them out: an identifier, a length, that many bytes, perhaps a pad.
struct ChunkLayout {
    /// Where the first chunk begins.
    let firstChunk: Int64

    /// Bytes of a chunk's identifier and of its length field.
    let identifierSize, lengthSize: Int

    let bigEndian: Bool

    /// Whether the length counts the chunk's own header too.
    let countsHeader: Bool

    /// Chunks begin at multiples of this.
    let alignment: Int64

    /// How the chunk that holds the samples is called: the first four bytes.
    let samples: String

    /// The length field and the header in front of a chunk's bytes.
    var headerSize: Int { identifierSize + lengthSize }
}

extension ChunkLayout {
    /// Microsoft's RIFF, and RF64 (EBU Tech 3306).
    static let riff = ChunkLayout(
        firstChunk: 12, identifierSize: 4, lengthSize: 4, bigEndian: false, countsHeader: false, alignment: 2,
        samples: "data")

    static let rifx = ChunkLayout(
        firstChunk: 12, identifierSize: 4, lengthSize: 4, bigEndian: true, countsHeader: false, alignment: 2,
        samples: "data")

    /// Apple's AIFF, after EA IFF 85.
    static let aiff = ChunkLayout(
        firstChunk: 12, identifierSize: 4, lengthSize: 4, bigEndian: true, countsHeader: false, alignment: 2,
        samples: "SSND")

    /// Apple's Core Audio Format.
    static let caf = ChunkLayout(
        firstChunk: 8, identifierSize: 4, lengthSize: 8, bigEndian: true, countsHeader: false, alignment: 1,
        samples: "data")

    /// Sony's Wave64: identifiers are GUIDs.
    static let wave64 = ChunkLayout(
        firstChunk: 40, identifierSize: 16, lengthSize: 8, bigEndian: false, countsHeader: true, alignment: 8,
        samples: "data")

    /// The layout of a container, by its first bytes too; nil where it has no chunks.
    init?(_ container: Container, prefix: [UInt8]) {
        switch container {
        case .wav: self = prefix.starts(with: Array("RIFX".utf8)) ? .rifx : .riff
        case .aiff: self = .aiff
        case .caf: self = .caf
        case .w64: self = .wave64
        case .flac, .ogg, .mp3: return nil
        }
    }
}
