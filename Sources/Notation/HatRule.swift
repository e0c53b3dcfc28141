import MusicModel

/// Open hats are closed by the next stroke on the closed hats, which gets a `+`, or by the foot, which needs none.
///
/// Not over a bar line, so that bars that are played alike look alike; nor in bars that open the hats again and again,
/// where a page of signs would tell nothing.
enum HatRule {
    static func marked(_ bar: [Fraction: Chord]) -> [Fraction: Chord] {
        guard (1...mostOpenings).contains(bar.values.count { $0.has(.openHiHat) }) else { return bar }
        var bar = bar
        var isOpen = false
        for onset in bar.keys.sorted() {
            guard var chord = bar[onset] else { continue }
            if isOpen, chord.has(.closedHiHat) { chord.closeHats() }
            isOpen = chord.has(.openHiHat) || isOpen && !chord.has(.closedHiHat) && !chord.has(.pedalHiHat)
            bar[onset] = chord
        }
        return bar
    }

    private static let mostOpenings = 2
}

extension Chord {
    fileprivate func has(_ drum: DrumClass) -> Bool {
        strokes.contains { $0.drum == drum }
    }

    fileprivate mutating func closeHats() {
        strokes = strokes.map { stroke in
            guard stroke.drum == .closedHiHat else { return stroke }
            return Stroke(stroke.drum, dynamic: stroke.dynamic, velocity: stroke.velocity, closesHats: true)
        }
    }
}
