import MusicModel

/// Lets bars that are played alike agree about ghost notes and accents: a mark that most of them lack is chance.
enum DynamicsVote {
    static func agreed(_ bars: [[Fraction: Chord]]) -> [[Fraction: Chord]] {
        let alike = Dictionary(grouping: bars.indices) { places(of: bars[$0]) }
        var agreed = bars
        for group in alike.values where group.count >= fewest {
            for onset in bars[group[0]].keys { agree(at: onset, in: group, of: &agreed) }
        }
        return agreed
    }

    private static let fewest = 3

    private struct Place: Hashable {
        let onset: Fraction
        let drum: DrumClass
    }

    private static func places(of bar: [Fraction: Chord]) -> Set<Place> {
        Set(bar.flatMap { onset, chord in chord.strokes.map { Place(onset: onset, drum: $0.drum) } })
    }

    private static func agree(at onset: Fraction, in group: [Int], of bars: inout [[Fraction: Chord]]) {
        for drum in (bars[group[0]][onset]?.strokes ?? []).map(\.drum) {
            let marks = group.compactMap { bars[$0][onset]?.strokes.first { $0.drum == drum }?.dynamic }
            guard
                let most = Stroke.Dynamic.all.first(where: { mark in
                    3 * marks.count { $0 == mark } >= 2 * marks.count
                })
            else { continue }
            for bar in group { bars[bar][onset]?.mark(drum, as: most) }
        }
    }
}

extension Stroke.Dynamic {
    fileprivate static let all: [Self] = [.normal, .ghost, .accent]
}

extension Chord {
    fileprivate mutating func mark(_ drum: DrumClass, as dynamic: Stroke.Dynamic) {
        strokes = strokes.map { stroke in
            stroke.drum == drum
                ? Stroke(drum, dynamic: dynamic, velocity: stroke.velocity, closesHats: stroke.closesHats)
                : stroke
        }
    }
}
