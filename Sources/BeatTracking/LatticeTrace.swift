/// The likeliest path, followed from its end to its beginning.
struct LatticeTrace {
    private let lattice: BeatLattice

    /// The last beat first.
    private(set) var path: [BeatLattice.State] = []

    /// The beat to be added, with the tempo that was chosen for the time after it.
    private var next: BeatLattice.State?

    init(_ lattice: BeatLattice, from end: BeatLattice.State) {
        self.lattice = lattice
        path = [end]
        isKnown = true
    }

    /// Whether the last of `path` is in need of its predecessor.
    private var isKnown: Bool

    /// Choices are needed up to this frame, itself not included.
    var end: Int { (next ?? path.last).map { $0.frame + 1 } ?? 0 }

    /// Goes on as far as the choices reach.
    mutating func follow(_ choices: LatticeChoices) {
        while let state = next ?? (isKnown ? path.last : nil), state.frame >= choices.start {
            if next == nil { leave(state, choices) } else { arrive(at: state, choices) }
        }
    }

    /// From a beat to the one before.
    private mutating func leave(_ state: BeatLattice.State, _ choices: LatticeChoices) {
        let lanes = lattice.lanes
        let way = choices.way(state.frame, state: state.tempo * lanes.count + state.lane)
        isKnown = !way.isFirst
        guard isKnown else { return }
        let isDownbeat = lanes.beats[state.lane].index == 0
        let lane = isDownbeat ? lanes.ranges[way.pattern].upperBound - 1 : state.lane - 1
        let pattern = lanes.beats[lane].pattern
        let length = lattice.lengths[state.tempo * lanes.patterns.count + pattern] + (way.isLong ? 1 : 0)
        next = BeatLattice.State(frame: state.frame - length, tempo: state.tempo, lane: lane)
    }

    /// At a beat with the tempo it is left with, to find the one it was reached with.
    private mutating func arrive(at state: BeatLattice.State, _ choices: LatticeChoices) {
        var state = state
        let way = choices.way(state.frame, state: state.tempo * lattice.lanes.count + state.lane)
        switch way.tempoChange {
        case LatticeChoices.Way.fromFaster: state.tempo -= 1
        case LatticeChoices.Way.fromSlower: state.tempo += 1
        case LatticeChoices.Way.fromAny: state.tempo = choices.jump(state.frame, lane: state.lane)
        default: break
        }
        path.append(state)
        next = nil
    }
}
