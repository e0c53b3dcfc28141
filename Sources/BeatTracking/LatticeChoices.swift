/// What was chosen at every state of one segment.
final class LatticeChoices {
    /// The segment's first frame.
    let start: Int

    private let lanes, states: Int
    private var ways: [UInt8]
    private var jumps: [UInt8]

    init(_ lattice: BeatLattice, from start: Int) {
        self.start = start
        lanes = lattice.lanes.count
        states = lattice.tempos.count * lattice.lanes.count
        let frames = min(BeatLattice.segment, lattice.evidence.line.count - start)
        ways = [UInt8](repeating: 0, count: frames * states)
        jumps = [UInt8](repeating: 0, count: frames * lanes)
    }

    /// How the state numbered tempo × lanes + lane was reached at a frame.
    func way(_ frame: Int, state: Int) -> Way { Way(bits: ways[(frame - start) * states + state]) }

    /// The tempo from which a lane's jumps to others begin.
    func jump(_ frame: Int, lane: Int) -> Int { Int(jumps[(frame - start) * lanes + lane]) }

    /// Takes in what was chosen at one frame, for all states and for all lanes.
    func record(_ ways: [UInt8], jumps: [UInt8], frame: Int) {
        let first = (frame - start) * states
        self.ways.replaceSubrange(first..<first + states, with: ways)
        let lane = (frame - start) * lanes
        self.jumps.replaceSubrange(lane..<lane + lanes, with: jumps)
    }
}

extension LatticeChoices {
    /// How a state was reached, in seven bits.
    struct Way {
        var bits: UInt8 = 0

        /// Whether the beat before lasted a frame more than the least.
        static let long: UInt8 = 1

        /// Nothing was before: in place of the pattern.
        static let nothing: UInt8 = 15 << 1

        var isLong: Bool { bits & Self.long != 0 }
        var isFirst: Bool { bits & Self.nothing == Self.nothing }

        /// Of a bar's first beat, the pattern of the bar before.
        var pattern: Int { Int(bits & Self.nothing) >> 1 }

        /// By what the tempo changes after this state: 0 for not at all, then as listed.
        var tempoChange: UInt8 { bits >> 5 }

        static let fromFaster: UInt8 = 1
        static let fromSlower: UInt8 = 2
        static let fromAny: UInt8 = 3
    }
}
