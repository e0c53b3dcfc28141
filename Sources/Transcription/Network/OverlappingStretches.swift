/// Rows that stream by, cut into stretches that overlap: what is made of a stretch's core needs some rows
/// around it.
struct OverlappingStretches {
    /// Values of a row.
    let width: Int

    /// Rows of a core (the last may have fewer), and rows needed on either side, where there are any.
    let core, context: Int

    private var rows: [Float] = []

    /// Numbers of the first row in `rows` and of the first that has been in no core.
    private var first = 0, next = 0

    init(width: Int, core: Int, context: Int) {
        self.width = width
        self.core = core
        self.context = context
    }

    /// Rows taken in so far.
    var count: Int { first + rows.count / width }

    /// Takes in whole rows.
    mutating func append(_ values: [Float]) {
        rows += values
    }

    /// The next stretch that is complete, or, at the end, as complete as it will be; nil where there is none.
    mutating func nextStretch(atEnd: Bool = false) -> Stretch? {
        let end = atEnd ? min(count, next + core) : next + core
        guard end > next, atEnd || end + context <= count else { return nil }
        let lower = max(0, next - context)
        let upper = min(count, end + context)
        rows.removeFirst((lower - first) * width)
        first = lower
        defer { next = end }
        return Stretch(
            rows: Array(rows.prefix((upper - lower) * width)), first: lower, core: next - lower..<end - lower)
    }

    /// Makes something of every stretch there is, and joins it.
    mutating func map(atEnd: Bool = false, _ transform: (Stretch) -> [Float]) -> [Float] {
        var results: [Float] = []
        while let stretch = nextStretch(atEnd: atEnd) { results += transform(stretch) }
        return results
    }
}

extension OverlappingStretches {
    /// A core and the rows around it.
    struct Stretch {
        let rows: [Float]

        /// The number of the first of the rows, from the start of the stream.
        let first: Int

        /// The core, counted in rows of the stretch.
        let core: Range<Int>
    }
}
