/// One line of the list that says which model hears a recording.
package struct ModelRule: Sendable, Hashable, Codable {
    /// The model's name on the shelf, that of its file without `.safetensors`. With a slash in it: the absolute
    /// path of a file.
    package let model: String

    /// For recordings shorter than this, in seconds; nil for all that no earlier rule took.
    package let underSeconds: Int?

    package init(_ model: String, underSeconds: Int? = nil) {
        self.model = model
        self.underSeconds = underSeconds
    }
}

extension ModelRule {
    /// Of tiers that say nothing about it: songs are worth the better model, recordings of whole evenings are not.
    package static let shipped = [ModelRule("accurate", underSeconds: 20 * 60), ModelRule("fast")]
}

extension [ModelRule] {
    /// The model for a recording of so many seconds. One whose length is unknown may be long: the last rule is its.
    package func model(forSeconds seconds: Double?) -> String? {
        guard let seconds else { return last?.model }
        let rule = first { rule in rule.underSeconds.map { seconds < Double($0) } ?? true }
        return (rule ?? last)?.model
    }
}
