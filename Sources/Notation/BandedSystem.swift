/// Weighted least squares over unknowns of which each equation joins neighbours only: three in a row at most.
///
/// Solved by Cholesky's decomposition of the normal equations, whose matrix has two bands beside its diagonal.
struct BandedSystem {
    private var diagonal: [Double]
    private var near: [Double]
    private var far: [Double]
    private var right: [Double]

    init(size: Int) {
        diagonal = Array(repeating: 1e-9, count: size)
        near = Array(repeating: 0, count: size)
        far = near
        right = near
    }

    /// One equation: a sum of unknowns times factors. Indices ascend and lie at most two apart.
    mutating func add(_ terms: [(index: Int, factor: Double)], equals value: Double, deviation: Double) {
        let weight = 1 / (deviation * deviation)
        for (place, term) in terms.enumerated() {
            diagonal[term.index] += weight * term.factor * term.factor
            right[term.index] += weight * term.factor * value
            for other in terms[(place + 1)...] {
                let product = weight * term.factor * other.factor
                if other.index - term.index == 1 {
                    near[term.index] += product
                } else {
                    far[term.index] += product
                }
            }
        }
    }

    /// The unknowns.
    func solution() -> [Double] {
        let (pivots, first, second) = decomposition()
        var values = right
        for index in values.indices {
            if index > 0 { values[index] -= first[index - 1] * values[index - 1] }
            if index > 1 { values[index] -= second[index - 2] * values[index - 2] }
        }
        for index in values.indices { values[index] /= pivots[index] }
        for index in values.indices.reversed() {
            if index + 1 < values.count { values[index] -= first[index] * values[index + 1] }
            if index + 2 < values.count { values[index] -= second[index] * values[index + 2] }
        }
        return values
    }

    /// Pivots, and the bands below a diagonal of ones.
    private func decomposition() -> (pivots: [Double], first: [Double], second: [Double]) {
        var pivots = diagonal
        var first = near
        var second = far
        for index in pivots.indices {
            let (one, two) = (first[index], second[index])
            first[index] = one / pivots[index]
            second[index] = two / pivots[index]
            if index + 1 < pivots.count {
                pivots[index + 1] -= first[index] * one
                first[index + 1] -= first[index] * two
            }
            if index + 2 < pivots.count { pivots[index + 2] -= second[index] * two }
        }
        return (pivots, first, second)
    }
}
