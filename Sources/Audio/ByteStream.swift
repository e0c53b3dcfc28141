import CSndfile
import Core
import Glibc

/// The bytes of a file in order, as libsndfile asks for them through its virtual input.
///
/// MP3 is shown as a stream whose end cannot be sought: given the size of the file, the decoder guesses a
/// length from the first frames' bit rate and stops there, in the middle of a song if the rate varies.
final class ByteStream {
    private let file: FileBytes
    private let canSeekToEnd: Bool
    private var position: Int64 = 0

    /// Why the file could not be read on, which the decoder takes for its end.
    private(set) var problem: Problem?

    init(_ file: FileBytes, container: Container) {
        self.file = file
        canSeekToEnd = container != .mp3
    }

    /// What has been read, 0 to 1.
    var fractionRead: Double { min(1, Double(position) / Double(max(1, file.size))) }

    private func seek(by offset: Int64, from whence: Int32) -> Int64 {
        switch whence {
        case SEEK_SET: position = offset
        case SEEK_CUR: position += offset
        default:
            guard canSeekToEnd else { return -1 }
            position = file.size + offset
        }
        return position
    }

    private func read(into target: UnsafeMutableRawBufferPointer) -> Int64 {
        do throws(Problem) {
            let count = try file.read(into: target, at: position)
            position += Int64(count)
            return Int64(count)
        } catch {
            problem = error
            return 0
        }
    }
}

extension ByteStream {
    /// libsndfile's view of a stream that is handed over as user data.
    static var virtualInput: SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { ByteStream.behind($0)?.file.size ?? 0 },
            seek: { ByteStream.behind($2)?.seek(by: $0, from: $1) ?? -1 },
            read: { target, count, user in
                ByteStream.behind(user)?.read(into: .init(start: target, count: Int(max(0, count)))) ?? 0
            },
            write: nil,
            tell: { ByteStream.behind($0)?.position ?? 0 })
    }

    /// Stays valid as long as the stream lives.
    var userData: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private static func behind(_ userData: UnsafeMutableRawPointer?) -> ByteStream? {
        userData.map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
    }
}
