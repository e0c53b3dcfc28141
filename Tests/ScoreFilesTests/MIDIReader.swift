/// Reads Standard MIDI Files strictly: whatever it does not expect is a fault. Written from the standard, not from the
/// writer.
struct MIDIReader {
    /// Ticks a quarter note.
    let division: Int
    private(set) var tracks: [[Event]] = []

    struct Event: Hashable {
        let tick: Int
        let kind: Kind
    }

    enum Kind: Hashable {
        case noteOn(channel: Int, key: Int, velocity: Int)
        case noteOff(channel: Int, key: Int)
        case program(channel: Int, Int)
        case tempo(Int)
        case meter(Int, Int)
        case name(String)
        case marker(String)
    }

    struct Fault: Error {
        let what: String
    }

    init(_ bytes: [UInt8]) throws {
        var input = Input(bytes: bytes[...])
        guard try input.take(4) == Array("MThd".utf8), try input.number(4) == 6, try input.number(2) == 1
        else {
            throw Fault(what: "no header of type 1")
        }
        let count = try input.number(2)
        division = try input.number(2)
        for _ in 0..<count { tracks.append(try Self.track(&input)) }
        guard input.bytes.isEmpty else { throw Fault(what: "bytes after the last track") }
    }

    private static func track(_ input: inout Input) throws -> [Event] {
        guard try input.take(4) == Array("MTrk".utf8) else { throw Fault(what: "no track") }
        var body = Input(bytes: try input.take(input.number(4))[...])
        var (tick, events) = (0, [Event]())
        while true {
            tick += try body.variableLength()
            guard let kind = try kind(&body) else { break }
            events.append(Event(tick: tick, kind: kind))
        }
        guard body.bytes.isEmpty else { throw Fault(what: "events after the end of a track") }
        return events
    }

    /// Nil at the end of the track.
    private static func kind(_ body: inout Input) throws -> Kind? {
        let status = try body.number(1)
        let channel = status & 0x0F
        switch status & 0xF0 {
        case 0x90: return .noteOn(channel: channel, key: try body.data(), velocity: try body.data())
        case 0x80:
            let key = try body.data()
            _ = try body.data()
            return .noteOff(channel: channel, key: key)
        case 0xC0: return .program(channel: channel, try body.data())
        case 0xF0 where status == 0xFF: return try meta(&body)
        default: throw Fault(what: "status \(status)")
        }
    }

    private static func meta(_ body: inout Input) throws -> Kind? {
        let type = try body.number(1)
        var content = Input(bytes: try body.take(body.variableLength())[...])
        switch type {
        case 0x2F: return nil
        case 0x03: return .name(String(decoding: content.bytes, as: UTF8.self))
        case 0x06: return .marker(String(decoding: content.bytes, as: UTF8.self))
        case 0x51: return .tempo(try content.number(3))
        case 0x58:
            let numerator = try content.number(1)
            return .meter(numerator, 1 << (try content.number(1)))
        default: throw Fault(what: "meta event \(type)")
        }
    }
}

extension MIDIReader {
    private struct Input {
        var bytes: ArraySlice<UInt8>

        mutating func take(_ count: Int) throws -> [UInt8] {
            guard bytes.count >= count else { throw Fault(what: "too short") }
            defer { bytes = bytes.dropFirst(count) }
            return Array(bytes.prefix(count))
        }

        mutating func number(_ count: Int) throws -> Int {
            try take(count).reduce(0) { $0 << 8 | Int($1) }
        }

        mutating func data() throws -> Int {
            let value = try number(1)
            guard value < 128 else { throw Fault(what: "data byte \(value)") }
            return value
        }

        mutating func variableLength() throws -> Int {
            var value = 0
            for _ in 0..<4 {
                let byte = try number(1)
                value = value << 7 | byte & 0x7F
                if byte < 128 { return value }
            }
            throw Fault(what: "a length of more than four bytes")
        }
    }
}
