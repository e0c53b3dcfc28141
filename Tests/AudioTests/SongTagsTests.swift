import CSndfile
import Core
import Testing

@testable import Audio

@Suite("A recording's tags")
struct SongTagsTests {
    @Test(
        "tell title and artist in every container that has room for them",
        arguments: [SoundFixture.Format.wav, .wavFloat, .rf64, .aiff, .flac, .vorbis, .opus, .caf])
    func tell(format: SoundFixture.Format) throws {
        let fixture = try tagged(format, title: "Käse & Brot", artist: "Ümläut")
        #expect(try fixture.withRecording(\.tags) == SongTags(title: "Käse & Brot", artist: "Ümläut"))
    }

    @Test("of an MP3 are read from its end, plain ones", arguments: [("Take Five", "A Quartet")])
    func tellOfOldMP3(title: String, artist: String) throws {
        let fixture = try tagged(.mp3, title: title, artist: artist)
        #expect(try fixture.withRecording(\.tags) == SongTags(title: title, artist: artist))
    }

    @Test("of an MP3 are read from its beginning, in any alphabet", arguments: ["Käse & Brot", "Удар", "太鼓"])
    func tellOfMP3(title: String) throws {
        let sound = try SoundFixture(Samples.sine(440, seconds: 1), as: .mp3).bytes
        let frames = frame("TIT2", title) + frame("TPE1", "Ümläut")
        let size = frames.count
        let header = Array("ID3".utf8) + [3, 0, 0, 0, 0, UInt8(size >> 7), UInt8(size & 0x7F)]
        let fixture = try SoundFixture(bytes: header + frames + sound)
        #expect(try fixture.withRecording(\.tags) == SongTags(title: title, artist: "Ümläut"))
    }

    /// A text of ID3v2.3 in UTF-16.
    private func frame(_ name: String, _ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let body: [UInt8] = [1, 0xFF, 0xFE] + units
        return Array(name.utf8) + [0, 0, 0, UInt8(body.count), 0, 0] + body
    }

    @Test("are nothing where there are none", arguments: SoundFixture.Format.allCases)
    func areSilent(format: SoundFixture.Format) throws {
        let sine = Samples.sine(440, seconds: 1, sampleRate: format.sampleRate)
        let fixture = try SoundFixture(sine, as: format, sampleRate: format.sampleRate)
        #expect(try fixture.withRecording(\.tags) == .none)
    }

    @Test(
        "are one clean line, whatever a program has written",
        arguments: [
            ("  two\n lines\t", "two lines"), ("\u{1B}[31mred\u{7}", "[31mred"), (" \n ", nil),
            ("\u{202E}evil", "evil"),
            (String(repeating: "x", count: 3_000), String(repeating: "x", count: 1_024)),
        ])
    func areClean(text: String, title: String?) throws {
        #expect(try tagged(.flac, title: text, artist: nil).withRecording(\.tags).title == title)
    }

    @Test("in Latin-1 are read as such")
    func readLatin() throws {
        let bytes = try tagged(.wav, title: "CafX", artist: nil).bytes
        let marker = Array("CafX".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: marker) })
        var old = bytes
        old[place + 3] = 0xE9
        #expect(try SoundFixture(bytes: old).withRecording(\.tags).title == "Café")
    }

    private func tagged(_ format: SoundFixture.Format, title: String, artist: String?) throws -> SoundFixture
    {
        let fixture = try SoundFixture()
        var info = SF_INFO()
        info.samplerate = Int32(format.sampleRate)
        info.channels = 1
        info.format = format.code
        let handle = try #require(sf_open_fd(fixture.descriptor, Int32(SFM_WRITE), &info, 0))
        #expect(sf_set_string(handle, Int32(SF_STR_TITLE), title) == 0)
        if let artist { #expect(sf_set_string(handle, Int32(SF_STR_ARTIST), artist) == 0) }
        let sine = Samples.sine(440, seconds: 1, sampleRate: format.sampleRate)
        #expect(sf_writef_float(handle, sine, sf_count_t(sine.count)) == sf_count_t(sine.count))
        #expect(sf_close(handle) == 0)
        return fixture
    }
}
