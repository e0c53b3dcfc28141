import Core
import LinuxKit

/// A WAV file of two channels of 16 bits at 44.1 kHz, the second one softer.
struct WaveFile {
    private let frames: [UInt8]

    init(of samples: [Float]) {
        frames = samples.flatMap { sample in
            [1 as Float, 0.7].flatMap { (level: Float) -> [UInt8] in
                let value = Int16(max(-1, min(1, sample * level)) * 32_767)
                return withUnsafeBytes(of: value.littleEndian, Array.init)
            }
        }
    }

    /// Writes the samples so many times over, each time as they are: as much memory as one time takes.
    func write(to path: String, times: Int) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = try Directory(path: parts.dropLast().joined(separator: "/"))
        let file = try folder.create(FileName(String(parts.last ?? "")), mode: 0o600)
        let header = header(dataSize: times * frames.count)
        try file.write(header)
        for time in 0..<times {
            try file.write(frames, at: Int64(header.count) + Int64(time) * Int64(frames.count))
        }
    }

    /// Microsoft's RIFF, with its two obligatory chunks.
    private func header(dataSize: Int) -> [UInt8] {
        let (channels, rate, bytes) = (UInt16(2), UInt32(44_100), UInt16(2))
        let format =
            Self.little(UInt16(1)) + Self.little(channels) + Self.little(rate)
            + Self.little(rate * UInt32(channels * bytes)) + Self.little(channels * bytes)
            + Self.little(bytes * 8)
        let chunks =
            Array("WAVEfmt ".utf8) + Self.little(UInt32(format.count)) + format + Array("data".utf8)
            + Self.little(UInt32(dataSize))
        return Array("RIFF".utf8) + Self.little(UInt32(chunks.count + dataSize)) + chunks
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }
}
