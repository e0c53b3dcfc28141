/// Where the fields of a plain WAV file lie, as libsndfile writes it.
enum WAV {
    static let channels = 22
    static let sampleRate = 24
    static let encoding = 20
    static let dataLength = 40
    static let headerSize = 44
}

extension [UInt8] {
    mutating func replaceLittleEndian(at offset: Int, with value: UInt32) {
        replaceSubrange(
            offset..<offset + 4, with: (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
    }

    mutating func replaceLittleEndian(at offset: Int, with value: UInt16) {
        replaceSubrange(offset..<offset + 2, with: [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)])
    }
}
