import MusicModel

extension Meter {
    /// Meters of every kind.
    static let sample = [
        Meter(4, 4), Meter(3, 4), Meter(2, 4), Meter(5, 4), Meter(7, 4), Meter(2, 2), Meter(3, 2),
        Meter(6, 8), Meter(9, 8),
        Meter(12, 8), Meter(7, 8), Meter(5, 8), Meter(3, 8), Meter(1, 8), Meter(5, 16), Meter(6, 16),
        Meter(32, 4),
    ]
}

extension Voice {
    /// Everything about the voice that no engraver could draw.
    func faults(in meter: Meter) -> [String] {
        faults(filling: meter.barLength)
    }

    /// The same for a bar of `length` whole notes, which may be a pickup.
    func faults(filling length: Fraction) -> [String] {
        guard !events.isEmpty else { return [] }
        return gaps(in: length) + brokenTuplets() + brokenBeams() + brokenRolls()
    }

    private func brokenRolls() -> [String] {
        zip(events, events.dropFirst()).filter { $0.isTied && !($1.isRoll && $1.onset == $0.end) }
            .map { "roll leads nowhere at \($0.0.onset)" }
    }

    private func gaps(in length: Fraction) -> [String] {
        let ends = [Fraction.zero] + events.map(\.end)
        let starts = events.map(\.onset) + [length]
        return zip(ends, starts).filter { $0 != $1 }.map { "gap from \($0) to \($1)" }
    }

    private func brokenTuplets() -> [String] {
        let groups = Dictionary(grouping: events.filter { $0.tuplet != nil }, by: \.tuplet)
        return groups.compactMap { tuplet, members in
            guard let tuplet else { return nil }
            let length = members.map(\.duration).reduce(.zero, +)
            let isWhole = length == tuplet.span && members.first?.onset == tuplet.start
            return isWhole && members.contains { !$0.isRest } ? nil : "broken tuplet at \(tuplet.start)"
        }
    }

    private func brokenBeams() -> [String] {
        let overlapping = zip(beams, beams.dropFirst()).filter { $0.upperBound > $1.lowerBound }.map {
            "beams overlap: \($0)"
        }
        let wrong = beams.filter { beam in
            let ends = [beam.first, beam.last].compactMap(\.self).map { events[$0] }
            let chords = events[beam].filter { !$0.isRest }
            return ends.contains(where: \.isRest) || chords.count < 2
                || chords.contains { $0.value.shape.flags == 0 }
        }
        return overlapping + wrong.map { "wrong beam: \($0)" }
    }
}
