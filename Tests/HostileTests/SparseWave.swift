/// A long recording in a small file: 8 bits at the lowest sampling rate that we take.
struct SparseWave {
    let minutes: Int

    var bytes: [UInt8] {
        let count = minutes * 60 * Self.rate
        let format =
            number(1, 2) + number(1, 2) + number(Self.rate, 4) + number(Self.rate, 4) + number(1, 2)
            + number(8, 2)
        let head =
            Array("WAVEfmt ".utf8) + number(format.count, 4) + format + Array("data".utf8) + number(count, 4)
        let samples = (0..<count).map { UInt8($0 % 250) }
        return Array("RIFF".utf8) + number(head.count + count, 4) + head + samples
    }

    private static let rate = 4_000

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
