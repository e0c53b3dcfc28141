import MusicModel

/// Finds flams, drags and buzz rolls, and strokes that were heard twice, among strokes of one drum in quick succession.
///
/// What a hand can still play as separate notes at the tempo of the song is left alone, and so is a stroke that comes too
/// soon in a row of such notes.
struct OrnamentRule: Sendable {
    /// One for each hit.
    private(set) var roles: [HitRole]

    private let hits: [Hit]

    /// From each stroke to the ones of its drum before and after it, in seconds.
    private var gaps: [(before: Double, after: Double)]

    /// The length of a thirty-second, in seconds.
    private let shortNote: Double

    /// `quarter` is the length of a quarter, in seconds; drums in `leftOut` have no part in anything.
    init(_ hits: [Hit], quarter: Double, leftOut: Set<DrumClass> = []) {
        self.hits = hits
        shortNote = quarter / 8
        gaps = hits.map { _ in (.infinity, .infinity) }
        roles = hits.map { hit in
            if !hit.isOnTimeLine { return .leftOut(.noTime) }
            return leftOut.contains(hit.drum) ? .leftOut(.unwanted) : .stroke
        }
        let drums = Dictionary(grouping: hits.indices.filter { roles[$0] == .stroke }) { hits[$0].drum }
        for drum in DrumClass.allCases {
            let strokes = (drums[drum] ?? []).sorted { (hits[$0].time, $0) < (hits[$1].time, $1) }
            measure(strokes)
            for run in runs(of: strokes) { read(run, takesOrnaments: Self.ornamented.contains(drum)) }
        }
    }

    /// Drums that are played with small notes and rolls.
    static let ornamented: Set<DrumClass> = [.snare, .highTom, .midTom, .lowTom]

    /// In seconds. Closer than the first is one stroke heard twice; a small note comes at most the second before its
    /// chord, or before the next small note; strokes of a buzz roll follow each other within the last.
    private static let echo = 0.022
    private static let flam = 0.042
    private static let drag = 0.060
    private static let buzz = 0.055

    private static let fewestOfRoll = 6
}

extension OrnamentRule {
    /// Strokes that follow each other faster than notes do.
    private func runs(of strokes: [Int]) -> [[Int]] {
        let longest = min(max(Self.drag, Self.buzz), 0.8 * shortNote)
        return strokes.reduce(into: []) { runs, stroke in
            if let last = runs.last?.last, hits[stroke].time - hits[last].time < max(longest, Self.echo) {
                runs[runs.count - 1].append(stroke)
            } else {
                runs.append([stroke])
            }
        }
    }

    private mutating func read(_ run: [Int], takesOrnaments: Bool) {
        guard run.count > 1 else { return }
        if takesOrnaments, isRoll(run) {
            roles[run[0]] = .roll(until: hits[run[run.count - 1]].time)
            for inside in run.dropFirst() { roles[inside] = .insideRoll(of: run[0]) }
            return
        }
        var main = run[run.count - 1]
        var graces = 0
        for stroke in run.dropLast().reversed() {
            let gap = hits[main].time - hits[stroke].time
            if takesOrnaments, isGrace(stroke, of: main, graces: graces) {
                roles[stroke] = .grace(of: main)
                graces += 1
            } else if gap < Self.echo || !isInRow(stroke, main) && gap < min(Self.flam, 0.6 * shortNote) {
                (main, graces) = merge(stroke, main, graces: graces)
            } else {
                (main, graces) = (stroke, 0)
            }
        }
    }

    private func isRoll(_ run: [Int]) -> Bool {
        guard run.count >= Self.fewestOfRoll else { return false }
        let gaps = zip(run, run.dropFirst()).map { hits[$1].time - hits[$0].time }
        return gaps.allSatisfy { $0 < Self.buzz }
    }

    private mutating func measure(_ strokes: [Int]) {
        for (earlier, later) in zip(strokes, strokes.dropFirst()) {
            let gap = hits[later].time - hits[earlier].time
            gaps[earlier].after = gap
            gaps[later].before = gap
        }
    }

    /// Whether a note as short as thirty-seconds comes before or after the two.
    private func isInRow(_ earlier: Int, _ later: Int) -> Bool {
        let notes = 0.6 * shortNote...1.6 * shortNote
        return notes.contains(gaps[earlier].before) || notes.contains(gaps[later].after)
    }

    /// Softer than its chord; a second one, as far before the first again.
    private func isGrace(_ stroke: Int, of main: Int, graces: Int) -> Bool {
        let gap = hits[main].time - hits[stroke].time
        let isSofter = Double(hits[stroke].velocity) <= 0.8 * Double(hits[main].velocity)
        let longest = graces == 0 ? min(Self.flam, 0.75 * shortNote) : min(2 * Self.drag, 1.5 * shortNote)
        return isSofter && graces < 2 && gap >= Self.echo && gap <= longest
    }

    /// The louder of two that are one stays; small notes of the later one stay with it.
    private mutating func merge(_ earlier: Int, _ later: Int, graces: Int) -> (main: Int, graces: Int) {
        guard graces == 0, hits[earlier].velocity >= hits[later].velocity else {
            roles[earlier] = .echo(of: later)
            return (later, graces)
        }
        roles[later] = .echo(of: earlier)
        for index in roles.indices where roles[index] == .echo(of: later) {
            roles[index] = .echo(of: earlier)
        }
        return (earlier, 0)
    }
}
