import MusicModel

/// One track of a Standard MIDI File: events with their absolute times, in any order.
struct MIDITrack {
    private var events: [(tick: Int, bytes: [UInt8])] = []

    /// Of the track's end, in ticks; later events move it.
    var end = 0

    /// Events at the same tick keep the order in which they were added.
    mutating func add(_ bytes: [UInt8], at tick: Int) {
        events.append((max(0, tick), bytes))
    }

    /// The chunk `MTrk` with delta times and the end-of-track event.
    var chunk: [UInt8] {
        var body: [UInt8] = []
        var now = 0
        let order = events.indices.sorted { (events[$0].tick, $0) < (events[$1].tick, $1) }
        for index in order {
            body += Self.variableLength(events[index].tick - now) + events[index].bytes
            now = events[index].tick
        }
        body += Self.variableLength(max(0, end - now)) + [0xFF, 0x2F, 0x00]
        return Array("MTrk".utf8) + Self.bigEndian(body.count, bytes: 4) + body
    }
}

extension MIDITrack {
    /// Meta event 03: the name of a track, and of the piece in the first one. Any text.
    mutating func addName(_ text: String) { add(text, type: 0x03, at: 0) }

    /// Meta event 06: the name of what begins here. Any text.
    mutating func addMarker(_ text: String, at tick: Int) { add(text, type: 0x06, at: tick) }

    private mutating func add(_ text: String, type: UInt8, at tick: Int) {
        let bytes = Array(TitleText.cleaned(text).utf8)
        add([0xFF, type] + Self.variableLength(bytes.count) + bytes, at: tick)
    }

    /// Meta event 51: a tempo in microseconds a quarter note, kept within the format's 24 bits.
    mutating func addTempo(_ microseconds: Int, at tick: Int) {
        add([0xFF, 0x51, 0x03] + Self.bigEndian(min(max(microseconds, 1), 0xFF_FFFF), bytes: 3), at: tick)
    }

    /// Meta event 58, with a metronome click on each beat.
    mutating func addMeter(_ meter: Meter, at tick: Int) {
        let clicks = UInt8(clamping: (meter.beatLength * 96).floor)
        let power = UInt8(meter.denominator.trailingZeroBitCount)
        add([0xFF, 0x58, 0x04, UInt8(clamping: meter.numerator), power, clicks, 8], at: tick)
    }

    /// Notes on channel 10, each at most `length` ticks long and over before the next one on its key. `notes` are in order
    /// of time.
    mutating func addDrums(_ notes: [MIDINote], length: Int) {
        for (key, notes) in Dictionary(grouping: notes, by: \.key).sorted(by: { $0.key < $1.key }) {
            let ends = notes.dropFirst().map(\.tick) + [Int.max]
            for (note, next) in zip(notes, ends) {
                add(
                    [0x99, UInt8(clamping: key), UInt8(clamping: min(max(note.velocity, 1), 127))],
                    at: note.tick)
                add([0x89, UInt8(clamping: key), 64], at: min(note.tick + length, next))
            }
        }
    }

    /// As the format writes lengths and delta times: seven bits a byte, the highest bit set on all but the last.
    static func variableLength(_ value: Int) -> [UInt8] {
        var bytes = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return bytes
    }

    static func bigEndian(_ value: Int, bytes: Int) -> [UInt8] {
        (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
