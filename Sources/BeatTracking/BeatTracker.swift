import MusicModel

/// Finds beats and bars.
package struct BeatTracker: Sendable {
    /// Of which `tempo` and `meter` are kept to.
    private let hints: NotationHints

    package init(hints: NotationHints = .none) {
        self.hints = hints
    }

    /// The beats to which `hits` were played.
    ///
    /// - Parameters:
    ///   - hits: In any order.
    ///   - activations: What a network says about beats, if there is one; without it the hits alone tell.
    /// - Returns: Beats in good order, whatever the hits are; at 120 beats a minute from the first hit on, and with no
    ///   steadiness, where fewer than four moments have any.
    package func track(_ hits: [Hit], activations: BeatActivations = .none) -> TrackedBeats {
        let hits = hits.filter { $0.isOnTimeLine }.sorted { $0.time < $1.time }
        guard let first = hits.first, let last = hits.last, last.time - first.time > 1 else {
            return plain(hits)
        }
        let line = FrameLine(from: first.time - 2, through: last.time + 0.1)
        let kit = HeardKit(hits, on: line)
        let lanes = Lanes(BarPattern.patterns(of: hints.meter))
        let evidence = Evidence(kit, activations, lanes: lanes, line: line)
        let path = BeatLattice(
            lanes: lanes, tempos: TempoGrid(tempo: hints.tempo), evidence: evidence,
            hits: line.frame(first.time)...line.frame(last.time)
        ).likeliest()
        guard path.states.count >= 2 else { return plain(hits) }
        let times = BeatSmoother(kit.onsets).smooth(path.states.map { line.time($0.frame) })
        let found = TrackedBeats(
            path, times: [min(times[0], first.time)] + times.dropFirst(), lanes: lanes,
            steadiness: Self.steadiness(gain: Double(path.gain), onsets: kit.onsets.count))
        return Rereading(
            kit, activations, line: line, played: first.time...last.time, hints: hints
        ).beats(found)
    }

    /// By how much each stroke is likelier for the beats, in nats, with what could be had by mere choice of them taken off.
    ///
    /// Strokes at random reach 0.3 at the very most, drummers one or more: `Transcription.leastSteadiness` lies at 0.3.
    private static func steadiness(gain: Double, onsets: Int) -> Double {
        let perStroke = (gain - 8) / Double(onsets)
        return min(1, max(0, perStroke < 0.3 ? perStroke / 1.2 : 0.25 + (perStroke - 0.3) / 1.2))
    }

    private func plain(_ hits: [Hit]) -> TrackedBeats {
        let meter = hints.meter ?? .common
        let start = hits.first?.time ?? 0
        let count = Int(((hits.last?.time ?? start) - start) * 2) + 2
        let beats = (0..<max(2, count)).map {
            Beat(time: start + Double($0) / 2, index: $0 % max(1, meter.beatsPerBar))
        }
        return TrackedBeats(beats: beats, meters: [MeterSpan(firstBeat: 0, meter: meter)], steadiness: 0)
    }
}
