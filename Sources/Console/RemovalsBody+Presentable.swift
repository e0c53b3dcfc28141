import APIModel
import Core

extension RemovalsBody: Presentable {
    package var items: [any Encodable] { entries }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("NO", .right), .init("TIME"), .init("JOB", .right), .init("OWNER"), .init("KIND"),
            .init("OUTCOME"), .init("SIZE", .right), .init("FILE", isFlexible: true),
        ])
        for entry in entries {
            table.add([
                .init("\(entry.number)"), .init(eye.clock(entry.time), value: entry.time.description),
                .init("\(entry.job)"), .init(entry.owner), .init(entry.kind.rawValue),
                .init(
                    entry.outcome.words, value: entry.outcome.rawValue,
                    entry.outcome == .deleted ? nil : .warning),
                .init(Phrase.size(bytes: entry.bytes), value: "\(entry.bytes)"), .init(entry.name ?? ""),
            ])
        }
        return table
    }

    package func page(_ eye: Eye) -> String {
        guard !entries.isEmpty else { return "Nothing has been removed.\n" }
        let deleted = entries.filter { $0.outcome == .deleted }
        let bytes = Phrase.size(bytes: deleted.map(\.bytes).reduce(0, +))
        return table(eye).text(eye.style)
            + "\n\(deleted.count) of \(Phrase.count(entries.count, "entry", "entries")) deleted, \(bytes).\n"
    }
}

extension RemovalsBody.Outcome {
    fileprivate var words: String {
        switch self {
        case .deleted: "deleted"
        case .touched: "changed, kept"
        case .missing: "not there"
        }
    }
}
