import APIModel

extension UsageBody: Presentable {
    package var items: [any Encodable] { lines }

    package func table(_ eye: Eye) -> Table {
        let hasUsers = lines.contains { $0.user != nil }
        let hasTiers = lines.contains { $0.tier != nil }
        var table = Table(
            [.init("MONTH")] + (hasUsers ? [.init("USER", isFlexible: true)] : [])
                + (hasTiers ? [.init("TIER")] : []) + [
                    .init("JOBS", .right), .init("CREDITS", .right), .init("MINUTES", .right),
                ])
        for line in lines {
            table.add(
                [.init(line.month.description)] + (hasUsers ? [.init(line.user ?? "")] : [])
                    + (hasTiers ? [.init(line.tier ?? "")] : []) + [
                        .init("\(line.jobs)"), .init("\(line.credits)"),
                        .init(Phrase.minutes(milliseconds: line.audioMs)),
                    ])
        }
        return table
    }

    package func page(_ eye: Eye) -> String {
        let months = from == through ? "in \(from)" : "from \(from) through \(through)"
        guard !lines.isEmpty else { return "Nothing was transcribed \(months).\n" }
        let jobs = Phrase.count(lines.map(\.jobs).reduce(0, +), "job")
        let minutes = Phrase.minutes(milliseconds: lines.map(\.audioMs).reduce(0, +))
        return table(eye).text(eye.style) + "\n\(jobs) delivered, \(minutes) minutes, \(months).\n"
    }
}
