/// The two halves of a step, which is where the time goes: plain loops over plain memory.
extension BeatLattice {
    /// From the beats before to those at `frame`: fills `scores` and `ways` [tempo][lane].
    ///
    /// `left` [frame modulo depth][tempo][lane] are the scores of beats left with a tempo.
    func arrive(
        at frame: Int, left: UnsafeMutableBufferPointer<Float>, scores: UnsafeMutableBufferPointer<Float>,
        ways: UnsafeMutableBufferPointer<UInt8>
    ) {
        let (lanes, patterns) = (lanes.count, lanes.patterns.count)
        let inside = evidence.inside(upTo: frame, longest: longest)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: patterns) { ends in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: patterns) { endWays in
                for tempo in 0..<tempos.count {
                    for pattern in 0..<patterns {
                        let state = tempo &* patterns &+ pattern
                        let length = lengths[state]
                        let gains = divisions[pattern] &* (longest &+ 1) &+ length
                        let shortGain = inside[gains] - tempoPrices[state]
                        let longGain = inside[gains &+ 1] - tempoPrices[state]
                        let short = row(frame &- length) &+ tempo &* lanes
                        let long = row(frame &- length &- 1) &+ tempo &* lanes
                        let (first, last) = (firstLanes[pattern], firstLanes[pattern &+ 1] &- 1)
                        let target = tempo &* lanes &+ 1
                        for lane in first..<last {
                            let least = left[short &+ lane] + shortGain
                            let more = left[long &+ lane] + longGain
                            scores[target &+ lane] = more > least ? more : least
                            ways[target &+ lane] = more > least ? 1 : 0
                        }
                        let least = left[short &+ last] + shortGain
                        let more = left[long &+ last] + longGain
                        ends[pattern] = more > least ? more : least
                        endWays[pattern] = UInt8(pattern) << 1 | (more > least ? 1 : 0)
                    }
                    begin(tempo, ends: ends, endWays: endWays, scores: scores, ways: ways)
                }
            }
        }
    }

    /// From the ends of bars to the first beats of the next.
    private func begin(
        _ tempo: Int, ends: UnsafeMutableBufferPointer<Float>, endWays: UnsafeMutableBufferPointer<UInt8>,
        scores: UnsafeMutableBufferPointer<Float>, ways: UnsafeMutableBufferPointer<UInt8>
    ) {
        for next in ends.indices {
            var (best, way) = (Self.impossible, UInt8(0))
            for pattern in ends.indices {
                let score = ends[pattern] - changePrices[pattern &* ends.count &+ next]
                if score > best { (best, way) = (score, endWays[pattern]) }
            }
            let state = tempo &* lanes.count &+ firstLanes[next]
            scores[state] = best
            ways[state] = way
        }
    }

    /// From beats at `frame` to the tempos that they are left with: fills the frame's row of `left`, `jumps` for each
    /// lane, and adds to `ways`.
    func leave(
        _ frame: Int, left: UnsafeMutableBufferPointer<Float>, scores: UnsafeMutableBufferPointer<Float>,
        ways: UnsafeMutableBufferPointer<UInt8>, jumps: UnsafeMutableBufferPointer<UInt8>
    ) {
        let lanes = lanes.count
        let states = tempos.count &* lanes
        withUnsafeTemporaryAllocation(of: Float.self, capacity: lanes) { highest in
            for lane in 0..<lanes { (highest[lane], jumps[lane]) = (scores[lane], 0) }
            for tempo in 1..<max(1, tempos.count) {
                for lane in 0..<lanes where scores[tempo &* lanes &+ lane] > highest[lane] {
                    (highest[lane], jumps[lane]) = (scores[tempo &* lanes &+ lane], UInt8(tempo))
                }
            }
            let row = row(frame)
            for tempo in 0..<tempos.count {
                for lane in 0..<lanes {
                    let state = tempo &* lanes &+ lane
                    let faster = tempo > 0 ? scores[state &- lanes] - Self.driftPrice : Self.impossible
                    let slower =
                        state &+ lanes < states ? scores[state &+ lanes] - Self.driftPrice : Self.impossible
                    let jump = highest[lane] - Self.jumpPrice
                    let change = max(max(faster, slower), jump)
                    left[row &+ state] = max(scores[state], change)
                    guard change > scores[state] else { continue }
                    ways[state] |= change == faster ? 1 << 5 : change == slower ? 2 << 5 : 3 << 5
                }
            }
        }
    }

    /// Of `left`, where a frame begins; frames before the first are as good as any that was never reached.
    private func row(_ frame: Int) -> Int {
        (frame &+ depth) % depth &* tempos.count &* lanes.count
    }
}
