import MusicModel

/// Finds the likeliest way through all beats that the music could have: a dynamic Bayesian network whose states are a
/// place in a bar and a tempo (N. Whiteley, A. T. Cemgil, S. Godsill, "Bayesian Modelling of Temporal Structure in
/// Musical Audio", ISMIR 2006), decoded by the Viterbi algorithm.
///
/// As in F. Krebs, S. Böck, G. Widmer, "An Efficient State-Space Model for Joint Tempo and Meter Tracking", ISMIR 2015,
/// the tempo changes at beats only, so between two beats there is nothing to decide: the states visited are the beats,
/// each with a frame, a tempo and a lane (a beat of a bar pattern). All tempos, meters and patterns are decoded at once.
///
/// An hour has half a thousand million such states, so what was chosen at each is not kept for all of it: the scores are saved every
/// `segment` frames, and from the last segment to the first the choices are made again and traced back. The path is
/// the same as if all had been kept.
struct BeatLattice {
    let lanes: Lanes
    let tempos: TempoGrid
    let evidence: Evidence

    /// Where the first and the last hit are.
    let firstHit, lastHit: Int

    /// [tempo × patterns + pattern]: frames of a beat, of which it lasts the first or one more.
    let lengths: [Int]

    /// [tempo × patterns + pattern]: what a beat costs for its tempo.
    let tempoPrices: [Float]

    /// [from × patterns + to], after a bar.
    let changePrices: [Float]

    /// Frames that no beat is longer than.
    let longest: Int

    /// Frames that must be remembered.
    var depth: Int { longest + 1 }

    /// Of each pattern, the number of its division; its first lane, and after the last pattern the number of lanes.
    let divisions, firstLanes: [Int]

    /// A beat and whence it came.
    struct State: Hashable {
        var frame, tempo, lane: Int
    }

    static let segment = 4_096

    /// What it costs to go one step of the grid faster or slower, and to any other tempo at once.
    static let driftPrice: Float = 0.6
    static let jumpPrice: Float = 10

    /// What it costs to begin elsewhere than at the first beat of a bar.
    static let pickupPrice: Float = 4

    static let impossible: Float = -1e30

    init(lanes: Lanes, tempos: TempoGrid, evidence: Evidence, hits: ClosedRange<Int>) {
        self.lanes = lanes
        self.tempos = tempos
        self.evidence = evidence
        firstHit = hits.lowerBound
        lastHit = hits.upperBound
        let patterns = lanes.patterns
        let all = tempos.periods.indices.flatMap { tempo in patterns.map { (tempo, $0) } }
        lengths = all.map { tempo, pattern in
            max(4, Int(tempos.periods[tempo] * pattern.beatsPerTempoBeat * FrameLine.rate))
        }
        tempoPrices = all.map { tempo, pattern in
            let seconds = tempos.periods[tempo] * pattern.beatsPerTempoBeat
            return Float(seconds) * tempos.price(tempo, division: pattern.division)
        }
        divisions = patterns.map(\.division.rawValue)
        firstLanes = lanes.ranges.map(\.lowerBound) + [lanes.count]
        changePrices = patterns.flatMap { from in patterns.map { from.price(ofChangeTo: $0) } }
        longest = (lengths.max() ?? 0) + 1
    }

    /// Follows the music from its first hit to its last; no beats where there is no way through.
    func likeliest() -> BeatPath {
        var scores = LatticeScores(self)
        var saved: [LatticeScores] = []
        while scores.frame + Self.segment < evidence.line.count {
            saved.append(scores)
            for _ in 0..<Self.segment { scores.step(nil) }
        }
        let choices = LatticeChoices(self, from: scores.frame)
        while scores.frame < evidence.line.count { scores.step(choices) }
        guard let end = scores.best else { return BeatPath(states: [], gain: 0) }
        var trace = LatticeTrace(self, from: end.state)
        trace.follow(choices)
        while var scores = saved.popLast() {
            let choices = LatticeChoices(self, from: scores.frame)
            let end = min(scores.frame + Self.segment, trace.end)
            while scores.frame < end { scores.step(choices) }
            trace.follow(choices)
        }
        return BeatPath(states: trace.path.reversed(), gain: end.score)
    }
}
