/// How some lengths of time are spread, in milliseconds.
package struct TimeSpread: Sendable, Hashable {
    /// How many there are. Without any all the others are 0.
    package let count: Int

    /// Half of them are at most so long; nine of ten; ninety-nine of a hundred; all.
    package let median, ninetieth, ninetyNinth, longest: Int64
}

extension TimeSpread {
    /// By the nearest rank: each figure is one that was measured.
    package init(of milliseconds: [Int64]) {
        let sorted = milliseconds.sorted()
        func rank(_ percent: Int) -> Int64 {
            sorted.isEmpty ? 0 : sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
        }
        self.init(
            count: sorted.count, median: rank(50), ninetieth: rank(90), ninetyNinth: rank(99),
            longest: sorted.last ?? 0)
    }
}
