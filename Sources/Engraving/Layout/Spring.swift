import MusicModel

/// The room from one slot to the next. Pulled with a force of 1 it has its natural length.
struct Spring: Hashable {
    let natural, minimum: Double

    /// The last spring of a bar holds the last ink inside it, whatever happens.
    var isFirm = false

    /// At a force of at least 0.
    func length(at force: Double) -> Double { max(minimum, natural * force) }

    /// The natural room for a length of time: √2 for a doubling, so that a half note gets twice the room of an eighth.
    static func room(for duration: Fraction) -> Double {
        eighth * (max(duration.value, 0) * 8).squareRoot()
    }

    private static let eighth = 3.0
}

extension Sequence<Spring> {
    /// The force at which the springs together are `length` long; where they cannot be that short, 0.
    ///
    /// Springs at their minimum are taken out until the rest share what is left (a water-filling of at most n rounds,
    /// in practice two or three).
    func force(toReach length: Double) -> Double {
        var free = Array(self)
        var left = length
        while true {
            let natural = free.reduce(0) { $0 + $1.natural }
            guard natural > 0, left > 0 else { return 0 }
            let force = left / natural
            let stiff = free.filter { $0.natural * force < $0.minimum }
            guard !stiff.isEmpty else { return force }
            left -= stiff.reduce(0) { $0 + $1.minimum }
            free.removeAll { $0.natural * force < $0.minimum }
        }
    }
}
