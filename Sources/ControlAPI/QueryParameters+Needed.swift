import Core

extension QueryParameters {
    /// A text that must be there, with at most `limit` characters. Throws where it is missing, blank or longer.
    package func needed(_ name: String, atMost limit: Int) throws(Problem) -> String {
        guard let text = text(name) else {
            throw Self.invalid("The parameter \"\(name)\" is missing.", advice: "Give it.")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Self.invalid("The parameter \"\(name)\" is blank.", advice: "Give it a value.")
        }
        guard text.count <= limit else {
            throw Self.invalid(
                "The parameter \"\(name)\" has \(text.count) characters.",
                advice: "Give at most \(limit).")
        }
        return text
    }

    /// A month. Throws where the value is none.
    package func month(_ name: String) throws(Problem) -> CalendarMonth? {
        guard let text = text(name) else { return nil }
        guard let month = CalendarMonth(text) else {
            throw Self.invalid(
                "The parameter \"\(name)\" is \"\(text)\".", advice: "Give a month like 2026-11.")
        }
        return month
    }
}
