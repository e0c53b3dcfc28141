/// What a file is, by its first bytes. Names and endings are not asked: users rename.
///
/// Only the containers named here reach the decoder, which knows many more: fewer parsers face strangers'
/// files.
enum FileKind: Equatable {
    /// A container that libsndfile decodes.
    case sound(Container)

    /// Sound, or a film with sound, that libsndfile does not decode: its common name.
    case foreign(String)

    /// Something else that is easy to recognise: what a user calls it.
    case stranger(String)

    case unknown
}

extension FileKind {
    /// Bytes that decide.
    static let prefixLength = 16

    /// Judges by the first `prefixLength` bytes, or fewer of a shorter file.
    init(prefix: [UInt8]) {
        let signatures = Self.containers + Self.foreigners + Self.strangers
        self = signatures.first { $0.matches(prefix) }?.kind ?? Self.mpegAudio(prefix) ?? .unknown
    }

    /// MPEG frames begin with eleven set bits; the layer tells MP3 from AAC (ISO 11172-3, 13818-7).
    private static func mpegAudio(_ prefix: [UInt8]) -> FileKind? {
        guard prefix.count >= 4, prefix[0] == 0xFF, prefix[1] & 0xE0 == 0xE0 else { return nil }
        if prefix[1] & 0xF6 == 0xF0 { return .foreign("AAC") }
        let isFrame = prefix[1] & 0x06 != 0 && prefix[1] & 0x18 != 0x08 && prefix[2] & 0xF0 != 0xF0
        return isFrame ? .sound(.mp3) : nil
    }
}

extension FileKind {
    private static let containers: [Signature] = [
        Signature("RIFF", at8: "WAVE", .sound(.wav)),
        Signature("RIFX", at8: "WAVE", .sound(.wav)),
        Signature("RF64", at8: "WAVE", .sound(.wav)),
        Signature("FORM", at8: "AIFF", .sound(.aiff)),
        Signature("FORM", at8: "AIFC", .sound(.aiff)),
        Signature("fLaC", .sound(.flac)),
        Signature("OggS", .sound(.ogg)),
        Signature("caff", .sound(.caf)),
        Signature([0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11], .sound(.w64)),
        Signature("ID3", .sound(.mp3)),
    ]

    private static let foreigners: [Signature] = [
        Signature([], at4: "ftyp", .foreign("MPEG-4 (M4A, AAC, ALAC or a film)")),
        Signature([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], .foreign("Windows Media (WMA)")),
        Signature([0x1A, 0x45, 0xDF, 0xA3], .foreign("Matroska or WebM")),
        Signature("RIFF", at8: "AVI ", .foreign("AVI film")),
        Signature("wvpk", .foreign("WavPack")),
        Signature("MAC ", .foreign("Monkey's Audio (APE)")),
        Signature("TTA", .foreign("True Audio (TTA)")),
        Signature("DSD ", .foreign("DSD")),
        Signature("FRM8", .foreign("DSD")),
        Signature("MPCK", .foreign("Musepack")),
        Signature("MP+", .foreign("Musepack")),
        Signature("ADIF", .foreign("AAC")),
        Signature("#!AMR", .foreign("AMR")),
        Signature(".RMF", .foreign("RealAudio")),
    ]

    private static let strangers: [Signature] = [
        Signature("MThd", .stranger("a MIDI file")),
        Signature("%PDF", .stranger("a PDF document")),
        Signature([0x50, 0x4B, 0x03, 0x04], .stranger("a ZIP archive or an office document")),
        Signature([0x89, 0x50, 0x4E, 0x47], .stranger("a PNG picture")),
        Signature([0xFF, 0xD8, 0xFF], .stranger("a JPEG picture")),
        Signature([0x7F, 0x45, 0x4C, 0x46], .stranger("a program")),
        Signature("<", .stranger("a web page or other text")),
    ]
}

extension FileKind {
    /// Bytes at the beginning, and perhaps four more a little later, that give a kind away.
    private struct Signature {
        let start: [UInt8]
        let later: [UInt8]
        let laterOffset: Int
        let kind: FileKind

        init(_ start: [UInt8], at4 later: String = "", _ kind: FileKind) {
            self.init(start: start, later: Array(later.utf8), laterOffset: 4, kind: kind)
        }

        init(_ start: String, at8 later: String = "", _ kind: FileKind) {
            self.init(start: Array(start.utf8), later: Array(later.utf8), laterOffset: 8, kind: kind)
        }

        private init(start: [UInt8], later: [UInt8], laterOffset: Int, kind: FileKind) {
            self.start = start
            self.later = later
            self.laterOffset = laterOffset
            self.kind = kind
        }

        func matches(_ prefix: [UInt8]) -> Bool {
            prefix.starts(with: start) && prefix.dropFirst(laterOffset).starts(with: later)
        }
    }
}
