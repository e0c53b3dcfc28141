/// Takes values off a message, front to back. Believes nothing: every length is held against what is there.
package struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    package mutating func read<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireFault) -> Value {
        try Value(from: &self)
    }

    mutating func tag() throws(WireFault) -> UInt8 {
        guard let tag = rest.popFirst() else { throw .truncated }
        return tag
    }

    mutating func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type = Integer.self
    ) throws(WireFault) -> Integer {
        let bytes = try take(Integer.bitWidth / 8)
        return bytes.reversed().reduce(0) { $0 << 8 | Integer(truncatingIfNeeded: $1) }
    }

    mutating func counted(atMost most: Int) throws(WireFault) -> [UInt8] {
        let count = Int(try integer(UInt16.self))
        guard count <= most else { throw .tooLong(count) }
        return Array(try take(count))
    }

    mutating func list<Value: WireValue>(
        of type: Value.Type = Value.self, atMost most: Int
    ) throws(WireFault) -> [Value] {
        let count = Int(try integer(UInt16.self))
        guard count <= most else { throw .tooLong(count) }
        var values: [Value] = []
        for _ in 0..<count { values.append(try read()) }
        return values
    }

    func end() throws(WireFault) {
        guard rest.isEmpty else { throw .leftover(rest.count) }
    }

    private mutating func take(_ count: Int) throws(WireFault) -> ArraySlice<UInt8> {
        guard rest.count >= count else { throw .truncated }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
