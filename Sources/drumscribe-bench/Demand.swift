/// A bound that a figure is to keep.
struct Demand {
    let figure: Figure
    let bound: Bound

    enum Bound {
        case atLeast(Double), atMost(Double)
    }

    var isMet: Bool {
        switch bound {
        case .atLeast(let limit): figure.value >= limit
        case .atMost(let limit): figure.value <= limit
        }
    }

    /// Says the figure, its bound and whether that is kept, on standard output.
    func report() {
        print("demand.\(figure.text) (\(bound.text)): \(isMet ? "met" : "NOT MET")")
    }
}

extension Demand.Bound {
    fileprivate var text: String {
        switch self {
        case .atLeast(let limit): "at least \(limit)"
        case .atMost(let limit): "at most \(limit)"
        }
    }
}
