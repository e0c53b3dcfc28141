import APIModel
import Core

/// The parameters behind the question mark of a request, read one by one and complained about by name.
package struct QueryParameters: Sendable {
    private let values: [(name: String, value: String)]

    /// Throws where a parameter is given twice, or is not one of `known`.
    init(_ values: [(name: String, value: String)], known: [String]) throws(Problem) {
        self.values = values
        var seen: Set<String> = []
        for (name, _) in values {
            guard known.contains(name) else { throw Self.unknown(name, known: known) }
            guard seen.insert(name).inserted else {
                throw Self.invalid("The parameter \"\(name)\" occurs twice.", advice: "Give it once.")
            }
        }
    }

    /// The value of `name`, nil where it is not given or empty.
    package func text(_ name: String) -> String? {
        values.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// A whole number. Throws where the value is none, or outside `range`.
    package func number(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
        guard let text = text(name) else { return nil }
        guard let number = Int64(text), range.contains(number) else {
            let largest = range.upperBound == .max ? "on" : "to \(range.upperBound)"
            throw Self.invalid(
                "The parameter \"\(name)\" is \"\(text)\".",
                advice: "Give a whole number from \(range.lowerBound) \(largest).")
        }
        return number
    }

    /// One of the names of `Value`. Throws where it is another.
    package func name<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, of: Value.Type
    ) throws(Problem) -> Value? {
        guard let text = text(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            throw Self.invalid(
                "The parameter \"\(name)\" is \"\(text)\".",
                advice: "Give one of \(Value.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return value
    }

    /// A place in a list. Throws where the list did not give it.
    package func cursor(_ name: String) throws(Problem) -> JobCursor? {
        guard let text = text(name) else { return nil }
        guard let cursor = JobCursor(text) else {
            throw Self.invalid(
                "The parameter \"\(name)\" is \"\(text)\".",
                advice: "Give the next_cursor of the page before.")
        }
        return cursor
    }

    private static func unknown(_ name: String, known: [String]) -> Problem {
        let advice =
            known.isEmpty ? "This address takes no parameters." : "It takes \(known.joined(separator: ", "))."
        return invalid("There is no parameter \"\(name)\" here.", advice: advice)
    }

    static func invalid(_ detail: String, advice: String) -> Problem {
        Problem(.invalidRequest, detail: detail, advice: advice)
    }
}
