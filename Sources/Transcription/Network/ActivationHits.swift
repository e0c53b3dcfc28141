import MusicModel

/// Turns a network's answers into hits as they stream by.
struct ActivationHits {
    private let rules: HitRules
    private var frames: OverlappingStretches

    /// So many frames are looked at together; the hits do not depend on it.
    init(_ rules: HitRules, framesAtOnce: Int = 4_096) {
        self.rules = rules
        frames = OverlappingStretches(
            width: rules.answersPerFrame, core: framesAtOnce, context: ActivationPeaks.reach)
    }

    /// Takes in answers [frame][answer] and returns the hits that are sure now, in no order.
    mutating func hear(_ answers: [Float]) -> [Hit] {
        frames.append(answers)
        return hits(atEnd: false)
    }

    /// The hits that are left; the recording is over.
    mutating func finish() -> [Hit] {
        hits(atEnd: true)
    }

    private mutating func hits(atEnd: Bool) -> [Hit] {
        var hits: [Hit] = []
        while let stretch = frames.nextStretch(atEnd: atEnd) {
            for group in rules.groups { hits += self.hits(of: group, in: stretch) }
        }
        return hits
    }

    private func hits(of group: HitRules.Group, in stretch: OverlappingStretches.Stretch) -> [Hit] {
        let width = rules.answersPerFrame
        let sums = stride(from: 0, to: stretch.rows.count, by: width).map { start in
            group.members.reduce(Float(0)) { $0 + stretch.rows[start + $1] }
        }
        let peaks = ActivationPeaks(activation: sums)
        return stretch.core.filter { peaks.isPeak($0, threshold: group.threshold) }.flatMap { frame in
            let place = Double(stretch.first + frame) + peaks.shift(of: frame)
            let time = max(0, place * Double(FrontEnd.hop) / FrontEnd.sampleRate)
            return hits(of: group, at: frame, in: stretch.rows, time: time)
        }
    }

    /// The most active drum of the group, and others that are active enough of themselves.
    private func hits(of group: HitRules.Group, at frame: Int, in rows: [Float], time: Double) -> [Hit] {
        let width = rules.answersPerFrame
        let near = max(0, frame - 1)..<min(rows.count / width, frame + 2)
        let active = group.members.map { member in near.map { rows[$0 * width + member] }.max() ?? 0 }
        let first = active.indices.max { active[$0] < active[$1] || (active[$0] == active[$1] && $0 > $1) }
        return active.indices.compactMap { place in
            let drum = rules.drums[group.members[place]]
            guard place == first || active[place] >= drum.secondThreshold else { return nil }
            let velocity = rows[frame * width + rules.drums.count + group.members[place]]
            return Hit(
                time: time, drum: drum.drum, velocity: rules.velocity(velocity),
                confidence: drum.confidence(active[place]))
        }
    }
}
