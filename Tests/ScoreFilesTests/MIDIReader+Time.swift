extension MIDIReader {
    struct Note: Hashable {
        let tick: Int
        let key: Int
        let velocity: Int
        let end: Int
    }

    /// All notes by tick, then key. Throws where a note ends twice or never, or sounds twice at once.
    func notes() throws -> [Note] {
        var open: [Int: (tick: Int, velocity: Int)] = [:]
        var notes: [Note] = []
        for event in tracks.flatMap(\.self) {
            switch event.kind {
            case .noteOn(9, let key, let velocity):
                guard open[key] == nil, velocity > 0 else {
                    throw Fault(what: "key \(key) twice at \(event.tick)")
                }
                open[key] = (event.tick, velocity)
            case .noteOff(9, let key):
                guard let start = open.removeValue(forKey: key) else {
                    throw Fault(what: "key \(key) ends unbegun")
                }
                notes.append(Note(tick: start.tick, key: key, velocity: start.velocity, end: event.tick))
            case .noteOn, .noteOff: throw Fault(what: "not on channel 10")
            default: continue
            }
        }
        guard open.isEmpty else { throw Fault(what: "notes without end") }
        return notes.sorted { ($0.tick, $0.key) < ($1.tick, $1.key) }
    }

    /// Where each tempo begins in ticks and seconds, and its microseconds a quarter note.
    var tempoLine: [(tick: Int, time: Double, tempo: Int)] {
        tracks[0].reduce(into: [(0, 0.0, 500_000)]) { line, event in
            guard case .tempo(let tempo) = event.kind else { return }
            line.append((event.tick, seconds(at: event.tick, on: line), tempo))
        }
    }

    /// Where `tick` sounds, in seconds.
    func seconds(at tick: Int, on line: [(tick: Int, time: Double, tempo: Int)]) -> Double {
        guard let last = line.last(where: { $0.tick <= tick }) else { return 0 }
        return last.time + Double(tick - last.tick) * Double(last.tempo) / Double(division) / 1_000_000
    }

    /// By tick.
    var meters: [(tick: Int, numerator: Int, denominator: Int)] {
        tracks[0].compactMap { event in
            guard case .meter(let numerator, let denominator) = event.kind else { return nil }
            return (event.tick, numerator, denominator)
        }
    }

    var tempos: [Int] {
        tracks[0].compactMap { event in
            guard case .tempo(let tempo) = event.kind else { return nil }
            return tempo
        }
    }

    /// The first tick of every bar up to `end`, by the meters.
    func barLines(to end: Int) -> [Int] {
        var (lines, tick, bar) = ([Int](), 0, 4 * division)
        while tick <= end {
            if let meter = meters.last(where: { $0.tick <= tick }) {
                bar = 4 * division * meter.numerator / meter.denominator
            }
            lines.append(tick)
            tick += bar
        }
        return lines
    }
}
