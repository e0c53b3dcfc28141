/// The number of a user in the ledger, from 1 on, never used twice.
package struct UserID: Hashable, Sendable, Codable {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }
}

extension UserID: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
