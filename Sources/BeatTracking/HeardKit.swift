import MusicModel

/// The strokes of a recording by what they tell about the beat.
struct HeardKit: Sendable {
    let kick, snare, crash, timekeeper, tom: Presence

    /// Whatever is struck.
    let any: Presence

    /// Whatever is struck, strokes of one moment counted once, by time.
    let onsets: [(time: Double, weight: Float)]

    /// For each frame, the weights of what begins in it, strokes of one moment counted once.
    let onsetWeights: [Float]

    /// `hits` by time.
    init(_ hits: [Hit], on line: FrameLine) {
        func strokes(_ drums: Set<DrumClass>) -> [(time: Double, weight: Float)] {
            Self.weighted(hits.filter { drums.contains($0.drum) })
        }
        let all = [Self.kicks, Self.snares, Self.crashes, Self.timekeepers, Self.toms].map(strokes)
        kick = Presence(all[0], on: line)
        snare = Presence(all[1], on: line)
        crash = Presence(all[2], on: line)
        timekeeper = Presence(all[3], on: line)
        tom = Presence(all[4], on: line)
        onsets = Self.merged(all.joined().sorted { $0.time < $1.time })
        any = Presence(onsets, on: line)
        var weights = [Float](repeating: 0, count: line.count)
        for onset in onsets { weights[min(max(0, line.frame(onset.time)), line.count - 1)] += onset.weight }
        onsetWeights = weights
    }

    private static let kicks: Set<DrumClass> = [.kick]
    private static let snares: Set<DrumClass> = [.snare, .sideStick]
    private static let crashes: Set<DrumClass> = [.crash]
    private static let timekeepers: Set<DrumClass> = [
        .closedHiHat, .openHiHat, .pedalHiHat, .ride, .rideBell,
    ]
    private static let toms: Set<DrumClass> = [.highTom, .midTom, .lowTom]

    /// By how hard they are for what they are, and how sure.
    private static func weighted(_ hits: [Hit]) -> [(time: Double, weight: Float)] {
        let velocities = hits.map(\.velocity).sorted()
        guard !velocities.isEmpty else { return [] }
        let usual = Float(max(1, velocities[velocities.count * 3 / 4]))
        return hits.map { hit in
            let loudness = min(1, Float(hit.velocity) / usual)
            return (hit.time, loudness * min(1, Float(hit.confidence) + 0.25))
        }
    }

    /// Strokes closer than `together` seconds are one, as strong as the strongest and where their middle is.
    private static func merged(_ strokes: [(time: Double, weight: Float)]) -> [(time: Double, weight: Float)]
    {
        var onsets: [(time: Double, weight: Float)] = []
        var start = -Double.infinity
        for stroke in strokes {
            guard stroke.time - start < together, let last = onsets.last else {
                onsets.append(stroke)
                start = stroke.time
                continue
            }
            let share = Double(stroke.weight / max(1e-6, last.weight + stroke.weight))
            onsets[onsets.count - 1] = (
                last.time + share * (stroke.time - last.time), max(last.weight, stroke.weight)
            )
        }
        return onsets
    }

    private static let together = 0.035
}
