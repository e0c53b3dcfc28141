import APIModel
import Core

extension StatisticsBody: Presentable {
    package var items: [any Encodable] { days }

    /// The days, with how long half of their jobs and nine of ten waited and took, in seconds for programs.
    package func table(_ eye: Eye) -> Table {
        let plain = Self.table(of: days, heading: "DAY", eye)
        let lengths = ["WAIT HALF", "WAIT 9 OF 10", "PROCESSED HALF", "PROCESSED 9 OF 10"]
        var table = Table(plain.columns + lengths.map { .init($0, .right) })
        for (row, day) in zip(plain.rows, days) { table.add(row + day.lengths) }
        return table
    }

    package func page(_ eye: Eye) -> String {
        guard !days.isEmpty else { return "No job came in since \(eye.day(from)).\n" }
        return [
            Self.table(of: days, heading: "DAY", isChart: true, eye).text(eye.style), clock(eye.style),
            spreads.text(eye.style), Self.list(failures, "FAILED BECAUSE", eye.style),
            Self.list(outputs, "OUTPUT", eye.style), Self.rows(tiers, "TIER", eye),
            Self.rows(users, "USER", eye),
            pressure(eye.style),
        ].compactMap(\.self).joined(separator: "\n")
    }

    /// A bar for each hour of the day.
    private func clock(_ style: Style) -> String {
        let counts: [Int] = (0..<24).map { hour in
            hours.first { Int($0.name) == hour }?.jobs ?? 0
        }
        let busiest = hours.max { $0.jobs < $1.jobs }.map { ", busiest at \($0.name)" } ?? ""
        return "by hour  00 \(Chart.columns(counts, style)) 23\(busiest)\n"
    }

    private var spreads: Table {
        var table = Table([
            .init(""), .init("JOBS", .right), .init("HALF", .right), .init("9 OF 10", .right),
            .init("99 OF 100", .right), .init("LONGEST", .right),
        ])
        for (name, spread) in [("waited", waitMs), ("processed", processingMs)] {
            let lengths = [spread.p50, spread.p90, spread.p99, spread.max]
            table.add([.init(name), .init("\(spread.count)")] + lengths.map { .init(Phrase.seconds($0)) })
        }
        return table
    }

    private func pressure(_ style: Style) -> String? {
        guard !quotas.isEmpty else { return nil }
        var table = Table([
            .init("QUOTA OF"), .init("USERS", .right), .init("NEARLY USED UP", .right),
            .init("USED UP", .right),
        ])
        for quota in quotas {
            table.add([
                .init(quota.tier), .init("\(quota.users)"), .init("\(quota.near)"),
                .init("\(quota.full)", quota.full > 0 ? .warning : nil),
            ])
        }
        return table.text(style)
    }

    private static func rows(_ activities: [Activity], _ heading: String, _ eye: Eye) -> String? {
        activities.isEmpty ? nil : table(of: activities, heading: heading, eye).text(eye.style)
    }

    private static func list(_ counts: [Count], _ heading: String, _ style: Style) -> String? {
        guard !counts.isEmpty else { return nil }
        let rows = counts.map { [Table.Cell($0.name), Table.Cell("\($0.jobs)")] }
        return Table([.init(heading), .init("JOBS", .right)], rows: rows).text(style)
    }

    private static func table(
        of activities: [Activity], heading: String, isChart: Bool = false, _ eye: Eye
    ) -> Table {
        let most = activities.map(\.jobs).max() ?? 0
        var table = Table(
            [
                .init(heading, isFlexible: heading == "USER"), .init("JOBS", .right),
                .init("DELIVERED", .right),
                .init("FAILED", .right), .init("CANCELLED", .right), .init("MINUTES", .right),
            ] + (isChart ? [.init("")] : []))
        for activity in activities {
            table.add(
                [
                    .init(activity.name), .init("\(activity.jobs)"), .init("\(activity.delivered)"),
                    .init("\(activity.failed)", activity.failed > 0 ? .bad : nil),
                    .init("\(activity.cancelled)"),
                    .init(Phrase.minutes(milliseconds: activity.audioMs)),
                ] + (isChart ? [.init(Chart.bar(activity.jobs, of: most, eye.style), .busy)] : []))
        }
        return table
    }
}

extension StatisticsBody.Activity {
    fileprivate var lengths: [Table.Cell] {
        [waitMs?.p50, waitMs?.p90, processingMs?.p50, processingMs?.p90].map { milliseconds in
            milliseconds.map { Table.Cell(Phrase.seconds($0), value: "\(Double($0) / 1_000)") } ?? ""
        }
    }
}
