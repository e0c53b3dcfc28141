import APIModel
import Core

extension QuotaBody: Presentable {
    package var items: [any Encodable] { accounts }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("USER"), .init("TIER"), .init("MONTH"), .init("CREDITS USED", .right),
            .init("CREDITS RESERVED", .right), .init("CREDITS GIVEN", .right), .init("CREDITS LIMIT", .right),
            .init("CREDITS LEFT", .right), .init("MS USED", .right), .init("MS RESERVED", .right),
            .init("MS GIVEN", .right), .init("MS LIMIT", .right), .init("MS LEFT", .right),
            .init("RENEWS AT"),
        ])
        for account in accounts {
            let figures = account.credits.all + account.audioMs.all
            table.add(
                [.init(account.user), .init(account.tier), .init(account.month.description)]
                    + figures.map { .init($0.map { "\($0)" } ?? "") } + [.init(account.renewsAt.description)])
        }
        return table
    }

    package func page(_ eye: Eye) -> String {
        switch accounts.count {
        case 0: "No account to show. Accounts belong to the homes in the studio root.\n"
        case 1: accounts.map { $0.page(eye, asOf: asOf) }.joined()
        default: overview(eye)
        }
    }

    private func overview(_ eye: Eye) -> String {
        var table = Table([
            .init("USER", isFlexible: true), .init("TIER"), .init("CREDITS", .right),
            .init("RESERVED", .right), .init("LEFT", .right), .init("MINUTES", .right),
            .init("RESERVED", .right), .init("LEFT", .right),
        ])
        for account in accounts {
            table.add(
                [.init(account.user), .init(account.tier)]
                    + account.credits.overview { "\($0)" } + account.audioMs.overview(Phrase.minutes))
        }
        let renewal = accounts.first.map { eye.clock($0.renewsAt) } ?? ""
        return table.text(eye.style) + "\nUsed so far, held by jobs under way, and left. Renews \(renewal).\n"
    }
}

extension QuotaBody.Account {
    fileprivate func page(_ eye: Eye, asOf: Timestamp) -> String {
        let heading =
            "\(eye.style.paint(user, .strong)), tier \(tier), month \(month);"
            + " renews \(eye.clock(renewsAt)) (\(Phrase.relative(renewsAt, to: asOf)))\n"
        var table = Table([
            .init(""), .init("USED", .right), .init("RESERVED", .right), .init("GIVEN", .right),
            .init("LIMIT", .right), .init("LEFT", .right),
        ])
        table.add([.init("credits")] + credits.row { "\($0)" })
        table.add([.init("minutes")] + audioMs.row(Phrase.minutes))
        return ([heading + table.text(eye.style)] + [changes(eye)].compactMap(\.self)).joined(separator: "\n")
    }

    /// What operators have done to the account; nil where they have done nothing.
    private func changes(_ eye: Eye) -> String? {
        guard !adjustments.isEmpty else { return nil }
        var table = Table([
            .init("ADJUSTED"), .init("CREDITS", .right), .init("MINUTES", .right), .init("BY UID", .right),
            .init("REASON", isFlexible: true),
        ])
        for adjustment in adjustments {
            table.add([
                .init(eye.clock(adjustment.time)), .init(Phrase.signed("\(adjustment.credits)")),
                .init(Phrase.signed(Phrase.minutes(milliseconds: adjustment.audioMs))),
                .init(adjustment.uid.map { "\($0)" } ?? ""), .init(adjustment.reason),
            ])
        }
        return table.text(eye.style)
    }
}

extension QuotaBody.Figures {
    /// Used, reserved, given, the limit and what is left.
    fileprivate var all: [Int64?] { [used, reserved, given, limit, left] }

    fileprivate func row(_ text: (Int64) -> String) -> [Table.Cell] {
        [
            .init(text(used)), .init(text(reserved)), .init(given == 0 ? "" : Phrase.signed(text(given))),
            .init(limit.map(text) ?? "none"), leftCell(text),
        ]
    }

    fileprivate func overview(_ text: (Int64) -> String) -> [Table.Cell] {
        let used = text(used) + (most.map { " of \(text($0))" } ?? "")
        return [.init(used), .init(reserved == 0 ? "" : text(reserved)), leftCell(text)]
    }

    private func leftCell(_ text: (Int64) -> String) -> Table.Cell {
        guard let left else { return .init("no limit", .faint) }
        return .init(text(left), left == 0 ? .bad : nil)
    }
}
