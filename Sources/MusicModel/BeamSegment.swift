/// One straight piece of a beam: from one chord to another, or a hook at a single chord.
package struct BeamSegment: Sendable, Hashable {
    /// 1 for the beam of eighths, 2 for sixteenths, and so on.
    package let level: Int

    /// Indices of chords in the voice's events; equal ends are a hook.
    package let first, last: Int

    /// Where a hook points; a segment of two chords or more has none.
    package let hook: Hook?

    package init(level: Int, first: Int, last: Int, hook: Hook? = nil) {
        self.level = level
        self.first = first
        self.last = last
        self.hook = hook
    }

    /// A beam of one chord, towards its neighbour.
    package enum Hook: Sendable, Hashable {
        case forward, backward
    }
}

extension Voice {
    /// The segments of one beam group, primary beam first.
    ///
    /// Neighbours share a beam at each level that both their values have. A chord that shares with nobody gets a hook:
    /// inward at either end of the group, otherwise towards the note it makes a pair with (E. Gould, "Behind Bars",
    /// 2011, on fractional beams).
    package func beamSegments(of group: Range<Int>) -> [BeamSegment] {
        let chords = group.filter { !events[$0].isRest }
        guard let first = chords.first, let last = chords.last, first != last else { return [] }
        let deepest = chords.map { events[$0].value.shape.flags }.max() ?? 1
        let primary = BeamSegment(level: 1, first: first, last: last)
        return [primary] + (1..<max(deepest, 1)).flatMap { segments(at: $0 + 1, among: chords) }
    }

    private func segments(at level: Int, among chords: [Int]) -> [BeamSegment] {
        let runs = chords.split { events[$0].value.shape.flags < level }
        return runs.compactMap { run in
            guard let first = run.first, let last = run.last else { return nil }
            guard first == last else { return BeamSegment(level: level, first: first, last: last) }
            return BeamSegment(level: level, first: first, last: last, hook: hook(at: first, among: chords))
        }
    }

    private func hook(at index: Int, among chords: [Int]) -> BeamSegment.Hook {
        if index == chords.first { return .forward }
        if index == chords.last { return .backward }
        let event = events[index]
        let place = event.onset / (event.value.shape.length * event.scale)
        return place.floor.isMultiple(of: 2) ? .forward : .backward
    }
}
