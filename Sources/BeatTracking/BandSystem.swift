/// A least-squares problem in which every equation ties neighbours only: its normal matrix has a diagonal and two bands
/// beside it, and is solved in linear time (Cholesky decomposition without roots).
struct BandSystem {
    /// Of the normal matrix, row by row: the diagonal, and what is one and two to its right.
    private var diagonal, first, second: [Double]

    private var right: [Double]

    init(count: Int) {
        diagonal = [Double](repeating: 0, count: count)
        first = diagonal
        second = diagonal
        right = diagonal
    }

    /// The sum of factor × unknown should be `value`; the unknowns, ascending, are no more than two apart.
    mutating func add(_ terms: [(unknown: Int, factor: Double)], equals value: Double, weight: Double) {
        for (place, term) in terms.enumerated() {
            right[term.unknown] += weight * term.factor * value
            for other in terms[place...] {
                let product = weight * term.factor * other.factor
                switch other.unknown - term.unknown {
                case 0: diagonal[term.unknown] += product
                case 1: first[term.unknown] += product
                default: second[term.unknown] += product
                }
            }
        }
    }

    /// Nil where the equations do not determine it.
    func solution() -> [Double]? {
        var (diagonal, first, second, values) = (diagonal, first, second, right)
        let count = values.count
        for row in 0..<count {
            guard diagonal[row] > 1e-12 else { return nil }
            let (near, far) = (first[row] / diagonal[row], second[row] / diagonal[row])
            if row + 1 < count {
                diagonal[row + 1] -= near * first[row]
                first[row + 1] -= near * second[row]
                values[row + 1] -= near * values[row]
            }
            if row + 2 < count {
                diagonal[row + 2] -= far * second[row]
                values[row + 2] -= far * values[row]
            }
            (first[row], second[row]) = (near, far)
        }
        for row in values.indices.reversed() {
            values[row] /= diagonal[row]
            if row + 1 < count { values[row] -= first[row] * values[row + 1] }
            if row + 2 < count { values[row] -= second[row] * values[row + 2] }
        }
        return values
    }
}
