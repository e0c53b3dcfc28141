import APIModel

/// Something that a command shows, in every format from the same value.
package protocol Presentable: Encodable, Sendable {
    /// As rows.
    func table(_ eye: Eye) -> Table

    /// For people.
    func page(_ eye: Eye) -> String

    /// What makes a line of its own in NDJSON.
    var items: [any Encodable] { get }
}

extension Presentable {
    package func page(_ eye: Eye) -> String { table(eye).text(eye.style) }

    package var items: [any Encodable] { [self] }

    /// The text in `format`, a newline at the end.
    package func text(_ format: OutputFormat, _ eye: Eye) throws(Complaint) -> String {
        switch format {
        case .table: page(eye)
        case .tsv: table(eye).tsv
        case .json: try json { try APICoding.encodePretty(self) }
        case .ndjson:
            try items.map { item throws(Complaint) in try json { try APICoding.encode(item) } }.joined()
        }
    }

    private func json(_ encode: () throws -> [UInt8]) throws(Complaint) -> String {
        do {
            return String(decoding: try encode(), as: UTF8.self) + "\n"
        } catch {
            throw Complaint(.failed, "cannot write this as JSON: \(error)")
        }
    }
}
