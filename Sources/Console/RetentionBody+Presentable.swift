import APIModel
import Core

extension RetentionBody: Presentable {
    package var items: [any Encodable] { entries }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("DUE"), .init("IN"), .init("JOB", .right), .init("OWNER"), .init("KIND"),
            .init("SIZE", .right),
            .init("PATH", isFlexible: true, keepsEnd: true),
        ])
        for entry in entries {
            let isDue = entry.dueAt <= asOf
            table.add([
                .init(eye.clock(entry.dueAt), value: entry.dueAt.description),
                .init(isDue ? "due" : Phrase.duration(entry.dueAt - asOf), isDue ? .warning : nil),
                .init("\(entry.job)"), .init(entry.owner), .init(entry.kind.rawValue),
                .init(Phrase.size(bytes: entry.bytes), value: "\(entry.bytes)"),
                .init(entry.path ?? "(hidden)"),
            ])
        }
        return table
    }

    /// What a run has removed, for people.
    package func report(_ eye: Eye) -> String {
        guard !entries.isEmpty else { return "Nothing was due, so nothing was deleted.\n" }
        let bytes = Phrase.size(bytes: entries.map(\.bytes).reduce(0, +))
        return table(eye).text(eye.style)
            + "\nDeleted \(Phrase.count(entries.count, "entry", "entries")), \(bytes).\n"
    }

    /// What a run would remove, for people.
    package func preview(_ eye: Eye) -> String {
        guard !entries.isEmpty else { return "Nothing is due, so nothing would be deleted.\n" }
        let bytes = Phrase.size(bytes: entries.map(\.bytes).reduce(0, +))
        return table(eye).text(eye.style)
            + "\n\(Phrase.count(entries.count, "entry", "entries")), \(bytes), would be deleted now.\n"
    }

    package func page(_ eye: Eye) -> String {
        guard !entries.isEmpty else { return "Nothing is planned for deletion.\n" }
        let bytes = entries.map(\.bytes).reduce(0, +)
        let total = "\(Phrase.count(entries.count, "entry", "entries")), \(Phrase.size(bytes: bytes))"
        return table(eye).text(eye.style) + "\n\(total). This is the plan; showing it deletes nothing.\n"
    }
}
