extension Urgency: LosslessStringConvertible {
    /// The name in the API and on the command line: `sooner`.
    package var description: String {
        switch self {
        case .later: "later"
        case .usual: "usual"
        case .sooner: "sooner"
        case .first: "first"
        }
    }

    package init?(_ description: String) {
        guard let urgency = Self.allCases.first(where: { $0.description == description }) else { return nil }
        self = urgency
    }
}
