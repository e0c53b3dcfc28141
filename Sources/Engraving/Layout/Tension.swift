/// How the springs of a system are pulled.
struct Tension: Hashable {
    let force: Double
    /// 1, or less where a bar is too full for the page even with all springs at their minima: then they give way
    /// beyond them, for it is better to read heads too close than none past the margin.
    let squeeze: Double

    static let natural = Tension(force: 1, squeeze: 1)

    func length(of spring: Spring) -> Double {
        spring.length(at: force) * (spring.isFirm ? 1 : squeeze)
    }
}

extension Tension {
    /// The tension at which the springs together are `length` long.
    init(of springs: some Sequence<Spring>, toReach length: Double) {
        let minimum = springs.reduce(0) { $0 + $1.minimum }
        let firm = springs.lazy.filter(\.isFirm).reduce(0) { $0 + $1.minimum }
        let isTooShort = minimum > length && minimum > firm
        self.init(
            force: isTooShort ? 0 : springs.force(toReach: length),
            squeeze: isTooShort ? max(length - firm, 0) / (minimum - firm) : 1)
    }
}
