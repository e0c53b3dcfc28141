/// The scores of the lattice's states, frame by frame; those of the last frames are kept, as far as a beat reaches.
struct LatticeScores {
    private let lattice: BeatLattice
    private let lanes, tempos, patterns: Int

    /// [frame modulo depth][tempo][lane]: of beats there, the tempo being the one they are left with.
    private var left: [Float]

    /// [tempo][lane]: of beats at the frame, how they were reached, and for each lane where tempos jump from.
    private var scores: [Float]
    private var ways: [UInt8]
    private var jumps: [UInt8]

    /// The frame to come.
    private(set) var frame = 0

    /// The best ending so far.
    private(set) var best: (state: BeatLattice.State, score: Float)?

    init(_ lattice: BeatLattice) {
        self.lattice = lattice
        lanes = lattice.lanes.count
        tempos = lattice.tempos.count
        patterns = lattice.lanes.patterns.count
        scores = [Float](repeating: 0, count: tempos * lanes)
        ways = [UInt8](repeating: 0, count: tempos * lanes)
        jumps = [UInt8](repeating: 0, count: lanes)
        left = [Float](repeating: BeatLattice.impossible, count: lattice.depth * tempos * lanes)
    }

    /// Goes one frame on and tells what was chosen, if somebody asks.
    mutating func step(_ choices: LatticeChoices?) {
        scores.withUnsafeMutableBufferPointer { scores in
            ways.withUnsafeMutableBufferPointer { ways in
                left.withUnsafeMutableBufferPointer { left in
                    lattice.arrive(at: frame, left: left, scores: scores, ways: ways)
                }
            }
        }
        begin()
        support()
        end()
        scores.withUnsafeMutableBufferPointer { scores in
            ways.withUnsafeMutableBufferPointer { ways in
                left.withUnsafeMutableBufferPointer { left in
                    jumps.withUnsafeMutableBufferPointer { jumps in
                        lattice.leave(frame, left: left, scores: scores, ways: ways, jumps: jumps)
                    }
                }
            }
        }
        choices?.record(ways, jumps: jumps, frame: frame)
        frame += 1
    }
}

extension LatticeScores {
    /// What the frame itself says for each lane.
    private mutating func support() {
        lattice.evidence.onBeat(frame).withUnsafeBufferPointer { onBeat in
            scores.withUnsafeMutableBufferPointer { scores in
                for tempo in 0..<tempos {
                    for lane in 0..<lanes { scores[tempo &* lanes &+ lane] += onBeat[lane] }
                }
            }
        }
    }

    /// The music begins less than a beat before the first hit.
    private mutating func begin() {
        guard frame <= lattice.firstHit + 1 else { return }
        for tempo in 0..<tempos {
            for lane in 0..<lanes {
                let place = lattice.lanes.beats[lane]
                let state = tempo * patterns + place.pattern
                guard frame + lattice.lengths[state] > lattice.firstHit else { continue }
                let price = place.index == 0 ? 0 : BeatLattice.pickupPrice
                let score = -price - lattice.lanes.patterns[place.pattern].price - lattice.tempoPrices[state]
                guard score > scores[tempo * lanes + lane] else { continue }
                scores[tempo * lanes + lane] = score
                ways[tempo * lanes + lane] = LatticeChoices.Way.nothing
            }
        }
    }

    /// The last beat is the one after which there is no time for another.
    private mutating func end() {
        guard frame + lattice.longest >= lattice.lastHit else { return }
        for tempo in 0..<tempos {
            for lane in 0..<lanes {
                let pattern = lattice.lanes.beats[lane].pattern
                let isLast = frame + lattice.lengths[tempo * patterns + pattern] > lattice.lastHit
                let score = scores[tempo * lanes + lane]
                guard isLast, score > best?.score ?? BeatLattice.impossible else { continue }
                best = (BeatLattice.State(frame: frame, tempo: tempo, lane: lane), score)
            }
        }
    }
}
