import CSndfile
import MusicModel

/// What a recording says about itself: RIFF INFO, Vorbis comments, ID3.
package struct SongTags: Sendable, Hashable {
    /// One line, never empty.
    package let title, artist: String?

    package init(title: String? = nil, artist: String? = nil) {
        self.title = title
        self.artist = artist
    }

    package static let none = SongTags()
}

extension SongTags {
    init(_ file: SoundFile) {
        self.init(title: file.text(Int32(SF_STR_TITLE)), artist: file.text(Int32(SF_STR_ARTIST)))
    }

    /// What ID3v1 says (M. Mutschler, 1996): 128 bytes at the end of an MP3, which libsndfile does not look for in a stream.
    init(endOf bytes: FileBytes) {
        let tag = bytes.bytes(at: bytes.size - 128, count: 128)
        guard tag.count == 128, tag.starts(with: Array("TAG".utf8)) else {
            self.init()
            return
        }
        self.init(title: Self.text(tag[3..<33]), artist: Self.text(tag[33..<63]))
    }

    /// What is not said here, `other` says.
    func filled(from other: SongTags) -> SongTags {
        SongTags(title: title ?? other.title, artist: artist ?? other.artist)
    }

    /// Up to the first NUL, made fit for a page. What is no UTF-8 is Latin-1, as old programs write it.
    static func text(_ field: some Sequence<UInt8>) -> String? {
        let bytes = Array(field.prefix { $0 != 0 })
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        let clean = TitleText.cleaned(text)
        return clean.isEmpty ? nil : clean
    }
}

extension SoundFile {
    /// A text of the header.
    func text(_ kind: Int32) -> String? {
        guard let pointer = sf_get_string(handle, kind) else { return nil }
        let count = Self.length(of: pointer)
        return SongTags.text(UnsafeBufferPointer(start: pointer, count: count).map { UInt8(bitPattern: $0) })
    }

    /// Of a header's text, more is none.
    private static let longestText = 1 << 14

    private static func length(of text: UnsafePointer<CChar>) -> Int {
        (0..<longestText).first { text[$0] == 0 } ?? longestText
    }
}
