import Testing

@testable import Audio

@Suite("Streams, whose header does not know how long they are")
struct StreamTests {
    @Test(
        "a WAV with a placeholder for its length is read to the end",
        arguments: [0xFFFF_FFFF, 0x7FFF_FFFF, 0x7FFF_F000])
    func readsWAV(length: Int) throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 2)).bytes
        bytes.replaceLittleEndian(at: WAV.dataLength, with: UInt32(length))
        #expect(try SoundFixture(bytes: bytes).decoded().count == 88_200)
    }

    @Test("a FLAC without a count of samples is read to the end")
    func readsFLAC() throws {
        var bytes = try SoundFixture(Samples.noise(seconds: 2), as: .flac).bytes
        // The last 36 bits before the MD5 sum of STREAMINFO.
        bytes[21] &= 0xF0
        bytes.replaceSubrange(22..<26, with: [0, 0, 0, 0])
        #expect(try SoundFixture(bytes: bytes).decoded().count == 88_200)
    }

    @Test("an MP3 of changing bit rate without its first, counting frame is read to the end")
    func readsMP3() throws {
        let loudLater = Samples.noise(seconds: 3).enumerated().map { $0 < 66_150 ? $1 * 0.01 : $1 }
        let bytes = try SoundFixture(loudLater, as: .mp3).bytes
        let second = try #require((4..<2_000).first { bytes[$0] == 0xFF && bytes[$0 + 1] == bytes[1] })
        let stripped = try SoundFixture(bytes: Array(bytes[second...]))
        let seconds = try Double(stripped.decoded().count) / 44_100
        #expect(abs(seconds - 3) < 0.1)
    }

    @Test("an MP3 may begin with a tag and end with one", arguments: [SoundFixture.Format.mp3])
    func readsTagged(format: SoundFixture.Format) throws {
        let head: [UInt8] =
            Array("ID3".utf8) + [3, 0, 0, 0, 0, 7, 0x68] + [UInt8](repeating: 0, count: 1_000)
        let tail = Array("TAG".utf8) + [UInt8](repeating: 32, count: 125)
        let bytes = try SoundFixture(Samples.noise(seconds: 2), as: format).bytes
        let tagged = try SoundFixture(bytes: head + bytes + tail)
        #expect(try abs(tagged.decoded().count - 88_200) <= 1)
    }
}
