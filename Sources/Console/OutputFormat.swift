/// In which form a command shows what it found.
package enum OutputFormat: String, Sendable, CaseIterable {
    /// For people.
    case table
    /// The body of the API, a line for each key.
    case json
    /// One JSON value a line.
    case ndjson
    /// Headings and values with tabs between.
    case tsv
}
