/// Packs bytes as DEFLATE (RFC 1951) in one block of fixed codes. Text as repetitive as XML shrinks to about a tenth.
struct Deflate {
    private var packed: [UInt8] = []
    private var pending: UInt32 = 0
    private var pendingBits = 0

    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var deflate = Deflate()
        deflate.put(0b011, bits: 3)
        for piece in RepetitionFinder(bytes: bytes) {
            switch piece {
            case .byte(let byte): deflate.putSymbol(Int(byte))
            case .copy(let length, let distance): deflate.putCopy(length: length, distance: distance)
            }
        }
        deflate.putSymbol(256)
        return deflate.end()
    }

    /// Numbers stand with their lowest bit first.
    private mutating func put(_ value: Int, bits: Int) {
        pending |= UInt32(value) << pendingBits
        pendingBits += bits
        while pendingBits >= 8 {
            packed.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingBits -= 8
        }
    }

    /// Codes stand with their highest bit first.
    private mutating func putCode(_ code: Int, bits: Int) {
        for bit in (0..<bits).reversed() { put(code >> bit & 1, bits: 1) }
    }

    private mutating func end() -> [UInt8] {
        if pendingBits > 0 { put(0, bits: 8 - pendingBits) }
        return packed
    }
}

extension Deflate {
    /// RFC 1951, 3.2.6: a byte, the end (256) or a length (from 257).
    private mutating func putSymbol(_ symbol: Int) {
        switch symbol {
        case ..<144: putCode(0x30 + symbol, bits: 8)
        case ..<256: putCode(0x190 + symbol - 144, bits: 9)
        case ..<280: putCode(symbol - 256, bits: 7)
        default: putCode(0xC0 + symbol - 280, bits: 8)
        }
    }

    private mutating func putCopy(length: Int, distance: Int) {
        let long = Self.code(of: length, in: Self.lengths)
        putSymbol(257 + long.index)
        put(long.rest, bits: Self.lengthBits(long.index))
        let far = Self.code(of: distance, in: Self.distances)
        putCode(far.index, bits: 5)
        put(far.rest, bits: far.index < 2 ? 0 : far.index / 2 - 1)
    }

    private static func code(of value: Int, in bases: [Int]) -> (index: Int, rest: Int) {
        let index = (bases.firstIndex { $0 > value } ?? bases.count) - 1
        return (index, value - bases[index])
    }

    /// RFC 1951, 3.2.5: the shortest length of each code; the last stands for itself.
    private static let lengths: [Int] =
        (0..<28).reduce(into: [3]) { bases, index in
            bases.append(index == 27 ? 258 : bases[index] + 1 << lengthBits(index))
        }

    private static func lengthBits(_ index: Int) -> Int {
        index < 8 || index == 28 ? 0 : index / 4 - 1
    }

    private static let distances: [Int] = (0..<29).reduce(into: [1]) { bases, index in
        bases.append(bases[index] + 1 << (index < 2 ? 0 : index / 2 - 1))
    }
}
