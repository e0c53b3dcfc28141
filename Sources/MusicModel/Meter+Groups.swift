/// How a bar is divided on the page.
extension Meter {
    /// The beats as they are written, which is how notes are beamed and where their values end: quarters, dotted
    /// quarters in compound meters, and in 5/8 or 7/8 twos with a last three. In whole notes from the start of the bar;
    /// without gap from zero to the bar's length.
    package var groups: [Range<Fraction>] {
        var start = Fraction.zero
        return groupLengths.map { length in
            defer { start += length }
            return start..<(start + length)
        }
    }

    /// Two groups that one rest may stand for: the halves of 4/4 and 12/8, and pairs of quarters in 5/4, 3/2 and longer
    /// meters of that kind. A single group and the whole bar are always allowed and not listed.
    package var restSpans: [Range<Fraction>] {
        let groups = groups
        let starts = stride(from: 0, to: groups.count - 1, by: 2)
        guard groups.count >= 4, groups.count != 6 || denominator == 2, areGroupsEqual else { return [] }
        return starts.map { groups[$0].lowerBound..<groups[$0 + 1].upperBound }
    }

    /// The spans of two groups that eighths alone may share one beam in: the halves of 4/4, all of 2/4, the beats of 2/2.
    package var eighthBeamSpans: [Range<Fraction>] {
        guard denominator == 2 || self == .common || self == Meter(2, 4) else { return [] }
        let half = Fraction(1, 2)
        return (0..<(barLength / half).floor).map { (half * $0)..<(half * ($0 + 1)) }
    }

    private var areGroupsEqual: Bool {
        Set(groupLengths).count == 1
    }

    private var groupLengths: [Fraction] {
        if beatLength < Fraction(1, 4), beatLength.numerator == 1 { return twosAndThree }
        let count = beatLength.numerator == 3 ? 1 : max(1, (beatLength * 4).floor)
        return Array(repeating: beatLength / Fraction(count), count: count * beatsPerBar)
    }

    /// 7/8 as 2 + 2 + 3; a bar of one count is one group.
    private var twosAndThree: [Fraction] {
        guard numerator > 1 else { return [barLength] }
        let twos = numerator.isMultiple(of: 2) ? numerator / 2 : (numerator - 3) / 2
        let three = numerator.isMultiple(of: 2) ? [] : [Fraction(3, denominator)]
        return Array(repeating: Fraction(2, denominator), count: twos) + three
    }
}

extension Meter: CustomStringConvertible {
    package var description: String { "\(numerator)/\(denominator)" }
}
