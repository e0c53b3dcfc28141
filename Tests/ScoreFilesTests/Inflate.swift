/// Unpacks DEFLATE blocks of fixed codes, from RFC 1951 alone.
struct Inflate {
    private let packed: [UInt8]
    private var bit = 0
    private var out: [UInt8] = []

    struct Fault: Error {
        let what: String
    }

    static func bytes(_ packed: [UInt8]) throws -> [UInt8] {
        var inflate = Inflate(packed: packed)
        try inflate.run()
        return inflate.out
    }

    private init(packed: [UInt8]) {
        self.packed = packed
    }

    private mutating func run() throws {
        guard try number(3) == 0b011 else { throw Fault(what: "not one block of fixed codes") }
        while true {
            let symbol = try symbol()
            if symbol == 256 { break }
            if symbol < 256 { out.append(UInt8(symbol)) } else { try copy(symbol - 257) }
        }
        guard (bit + 7) / 8 == packed.count else { throw Fault(what: "bytes after the end") }
    }

    private mutating func number(_ bits: Int) throws -> Int {
        try (0..<bits).reduce(0) { value, place in value | (try next()) << place }
    }

    private mutating func code(_ bits: Int, after start: Int = 0) throws -> Int {
        try (0..<bits).reduce(start) { code, _ in code << 1 | (try next()) }
    }

    private mutating func next() throws -> Int {
        guard bit / 8 < packed.count else { throw Fault(what: "too short") }
        defer { bit += 1 }
        return Int(packed[bit / 8] >> (bit % 8)) & 1
    }

    private mutating func symbol() throws -> Int {
        let seven = try code(7)
        if seven < 0b0011000 { return 256 + seven }
        let eight = try code(1, after: seven)
        if eight < 0b11000000 { return eight - 0b00110000 }
        if eight < 0b11001000 { return 280 + eight - 0b11000000 }
        return try code(1, after: eight) - 0b110010000 + 144
    }

    private mutating func copy(_ index: Int) throws {
        let bases = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
            163,
            195, 227, 258,
        ]
        let far = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
            3073,
            4097, 6145, 8193, 12289, 16385, 24577,
        ]
        guard index < bases.count else { throw Fault(what: "length \(index)") }
        let length = bases[index] + (try number(index < 8 || index == 28 ? 0 : index / 4 - 1))
        let place = try code(5)
        guard place < far.count else { throw Fault(what: "distance \(place)") }
        let distance = far[place] + (try number(place < 2 ? 0 : place / 2 - 1))
        guard distance <= out.count else { throw Fault(what: "a copy of nothing") }
        for _ in 0..<length { out.append(out[out.count - distance]) }
    }
}
