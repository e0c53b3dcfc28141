/// One thing that went wrong, in words for the person who has to do something about it.
package struct Problem: Error, Sendable, Hashable, Codable {
    package let type: ProblemType

    /// What happened and why, a sentence or two with the figures that matter.
    package let detail: String

    /// What to do next, a sentence.
    package let advice: String

    package init(_ type: ProblemType, detail: String, advice: String) {
        self.type = type
        self.detail = detail
        self.advice = advice
    }
}
