/// Whether the daemon can do its work, check by check.
package struct HealthBody: Sendable, Hashable, Codable {
    /// Whether every check is.
    package let ok: Bool

    package let checks: [Check]

    package init(checks: [Check]) {
        self.ok = checks.allSatisfy(\.ok)
        self.checks = checks
    }
}

extension HealthBody {
    /// One thing that the daemon needs.
    package struct Check: Sendable, Hashable, Codable {
        /// A stable name: `database`, `root`, `disk`…
        package let name: String

        package let ok: Bool

        /// What was found, a sentence.
        package let detail: String

        /// What to do about it; absent where nothing is wrong.
        package let advice: String?

        package init(name: String, ok: Bool, detail: String, advice: String? = nil) {
            self.name = name
            self.ok = ok
            self.detail = detail
            self.advice = advice
        }
    }
}
