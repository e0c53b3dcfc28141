/// How a job stands to others, by the word of its owner or of an operator. The numbers are the ledger's.
package enum Urgency: Int, Sendable, Codable, CaseIterable {
    /// After its owner's other jobs.
    case later = -1
    /// In the order of arrival.
    case usual = 0
    /// Before its owner's other jobs.
    case sooner = 1
    /// Before everybody's jobs: only operators give it.
    case first = 2
}

extension Urgency: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
