import MusicModel

/// Writes the beams of a voice and says where its stems end.
struct BeamWriter {
    let plan: VoicePlan
    let bar: Int
    /// The left edge of each event's slot.
    let xs: [Double]

    /// The line of each beam group.
    var lines: [(group: Range<Int>, line: BeamLine)] {
        plan.beams.map { ($0, line(of: $0)) }
    }

    func items(of group: Range<Int>, along line: BeamLine) -> [DisplayItem] {
        plan.voice.beamSegments(of: group).map { segment in
            let (left, right) = reach(of: segment)
            let inward = -plan.stems.sign
            let near = Double(segment.level - 1) * Rules.beamStep * inward
            let far = near + Rules.beam * inward
            return DisplayItem(
                .beam, Place(bar: bar, stems: plan.stems, event: segment.first),
                .polygon([
                    Point(left, line.y(at: left) + near), Point(right, line.y(at: right) + near),
                    Point(right, line.y(at: right) + far), Point(left, line.y(at: left) + far),
                ]))
        }
    }

    /// The outer edge of the stem at an event.
    func stem(at event: Int) -> Double {
        xs[event] + (plan.events[event].chord?.stem?.x ?? 0)
    }

    private func line(of group: Range<Int>) -> BeamLine {
        let beams = group.map { plan.events[$0].chord?.flags ?? 0 }.max() ?? 1
        let chords = group.compactMap { index in plan.events[index].chord.map { (index, $0) } }
        return BeamLine(
            heads: chords.map { Point(stem(at: $0), $1.outer) },
            tips: chords.map { Point(stem(at: $0), $1.beamTip(beams: beams)) }
                + restTips(in: group, beams: beams) + graceTips(of: chords, beams: beams),
            plan.stems)
    }

    /// Rests under a beam push it out until they are clear of its inner edge.
    private func restTips(in group: Range<Int>, beams: Int) -> [Point] {
        let depth = Double(beams - 1) * Rules.beamStep + Rules.beam + 0.25
        return group.compactMap { index in
            guard let rest = plan.events[index].rest else { return nil }
            let edge = plan.stems == .up ? rest.box.top : rest.box.bottom
            return Point(xs[index] + rest.box.middle.x, edge + plan.stems.sign * depth)
        }
    }

    /// So do small notes.
    private func graceTips(of chords: [(Int, ChordPlan)], beams: Int) -> [Point] {
        let depth = Double(beams - 1) * Rules.beamStep + Rules.beam + 0.25
        return chords.compactMap { index, chord in
            chord.grace.map { Point(xs[index] + $0.left, $0.tip + plan.stems.sign * depth) }
        }
    }

    /// From the outer edge of the first stem to that of the last.
    private func reach(of segment: BeamSegment) -> (left: Double, right: Double) {
        let inside = plan.stems == .up ? -Rules.stem : 0
        let outside = plan.stems == .up ? 0 : Rules.stem
        let left = stem(at: segment.first) + inside
        let right = stem(at: segment.last) + outside
        switch segment.hook {
        case .forward: return (left, left + Rules.beamHook)
        case .backward: return (right - Rules.beamHook, right)
        case nil: return (left, right)
        }
    }
}
