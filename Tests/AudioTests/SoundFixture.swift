import CSndfile
import Glibc
import Testing

@testable import Audio

/// A sound file without a name: made by the test, gone with it.
final class SoundFixture {
    /// Open for reading and writing.
    let descriptor: Int32

    private let stream: UnsafeMutablePointer<FILE>

    /// A file of these bytes.
    init(bytes: [UInt8] = []) throws {
        stream = try #require(tmpfile())
        descriptor = fileno(stream)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        try #require(written == bytes.count)
    }

    /// A file that libsndfile encodes from interleaved samples.
    convenience init(
        _ samples: [Float], as format: Format = .wav, sampleRate: Int = 44_100, channels: Int = 1
    ) throws {
        try self.init()
        var info = SF_INFO()
        info.samplerate = Int32(sampleRate)
        info.channels = Int32(channels)
        info.format = format.code
        let handle = try #require(sf_open_fd(descriptor, Int32(SFM_WRITE), &info, 0))
        let frames = sf_count_t(samples.count / channels)
        #expect(sf_writef_float(handle, samples, frames) == frames)
        #expect(sf_close(handle) == 0)
    }

    deinit { fclose(stream) }

    var bytes: [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = pread(descriptor, buffer.baseAddress, size, 0)
        }
    }
}

extension SoundFixture {
    /// What libsndfile writes.
    enum Format: CaseIterable {
        case wav, wav24, wavFloat, rf64, aiff, flac, vorbis, opus, mp3, caf, w64

        var code: Int32 {
            let code =
                switch self {
                case .wav: SF_FORMAT_WAV | SF_FORMAT_PCM_16
                case .wav24: SF_FORMAT_WAV | SF_FORMAT_PCM_24
                case .wavFloat: SF_FORMAT_WAV | SF_FORMAT_FLOAT
                case .rf64: SF_FORMAT_RF64 | SF_FORMAT_PCM_16
                case .aiff: SF_FORMAT_AIFF | SF_FORMAT_PCM_24
                case .flac: SF_FORMAT_FLAC | SF_FORMAT_PCM_16
                case .vorbis: SF_FORMAT_OGG | SF_FORMAT_VORBIS
                case .opus: SF_FORMAT_OGG | SF_FORMAT_OPUS
                case .mp3: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III
                case .caf: SF_FORMAT_CAF | SF_FORMAT_PCM_16
                case .w64: SF_FORMAT_W64 | SF_FORMAT_PCM_16
                }
            return Int32(code)
        }

        var container: Container {
            switch self {
            case .wav, .wav24, .wavFloat, .rf64: .wav
            case .aiff: .aiff
            case .flac: .flac
            case .vorbis, .opus: .ogg
            case .mp3: .mp3
            case .caf: .caf
            case .w64: .w64
            }
        }

        /// Opus knows no 44.1 kHz.
        var sampleRate: Int { self == .opus ? 48_000 : 44_100 }
    }
}
