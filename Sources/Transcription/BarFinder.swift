import MusicModel

/// Puts beats into bars: how many make one, and which is the first.
///
/// Bass drum on the first beat, snare on the second and fourth is how most music with drums goes; crashes
/// mark firsts; recordings begin at the beginning of a bar more often than within, and short ones nearly
/// always.
struct BarFinder {
    private let beats: [BeatSound]
    private let firstSounding: Int

    /// `times` are beats; strokes on them and half-way to the next count.
    init(times: [Double], hits: [Hit], duration: Double) {
        func pulse(_ weight: (Hit) -> Float) -> Pulse { Pulse(hits, duration: duration, weight: weight) }
        let pulses = BeatSound.kinds.map { kind in
            pulse { kind.contains($0.drum.family) ? Float($0.velocity) / 100 : 0 }
        }
        let crashes = pulse { $0.drum == .crash ? 1 : 0 }
        beats = times.indices.map { index in
            let next =
                index + 1 < times.count ? times[index + 1] : 2 * times[index] - times[max(0, index - 1)]
            let places = [times[index], (times[index] + next) / 2]
            return BeatSound(
                values: places.flatMap { place in pulses.map { min(1.3, $0.height(at: place)) } },
                crash: min(1, crashes.height(at: times[index])))
        }
        let first = hits.first?.time ?? 0
        firstSounding = times.indices.min { abs(times[$0] - first) < abs(times[$1] - first) } ?? 0
    }

    /// Three or four quarters: four unless bars of three are clearly more alike.
    var beatsPerBar: Int {
        guard beats.count >= 9 else { return 4 }
        return likeness(after: 3) > likeness(after: 4) + 0.15 ? 3 : 4
    }

    /// The number of the first downbeat, 0 to `beatsPerBar` - 1.
    func firstDownbeat(beatsPerBar: Int) -> Int {
        (0..<beatsPerBar).max { score($0, beatsPerBar) < score($1, beatsPerBar) } ?? 0
    }

    /// How alike beats are that lie so far apart: the cosine between them, on average.
    private func likeness(after distance: Int) -> Float {
        zip(beats, beats.dropFirst(distance)).map { $0.likeness(to: $1) }.mean
    }

    /// What speaks for the downbeat at `phase`, per bar.
    private func score(_ phase: Int, _ beatsPerBar: Int) -> Float {
        let places = Self.places[beatsPerBar] ?? []
        let sum = beats.indices.reduce(Float(0)) { sum, index in
            let place = places[(index - phase + beatsPerBar) % beatsPerBar]
            let sound = beats[index]
            return sum + place.kick * sound.kick + place.snare * sound.snare + place.crash * sound.crash
        }
        let bars = Float(beats.count) / Float(beatsPerBar)
        let beginning: Float = firstSounding % beatsPerBar == phase ? 0.25 + 1.2 / max(1, bars) : 0
        return sum / max(1, bars) + beginning
    }

    /// What strokes on each beat of a bar say for it.
    private static let places: [Int: [(kick: Float, snare: Float, crash: Float)]] = [
        3: [(1, -1, 1), (-0.5, 0.5, 0), (-0.5, 0.5, 0)],
        4: [(1, -1, 1), (-0.5, 1, 0), (0.5, -0.7, 0.2), (-0.5, 1, 0)],
    ]
}
