import APIModel

extension UsersBody: Presentable {
    package var items: [any Encodable] { users }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("USER", isFlexible: true), .init("UID", .right), .init("TIER"), .init("SINCE"),
            .init("WAITING", .right), .init("RUNNING", .right), .init("DELIVERED", .right),
            .init("FAILED", .right),
        ])
        for user in users {
            table.add([
                .init(user.name), .init("\(user.uid)"), .init(user.tier),
                .init(eye.day(user.since), value: user.since.description), .init("\(user.jobs.queued)"),
                .init("\(user.jobs.running)"), .init("\(user.jobs.delivered)"), .init("\(user.jobs.failed)"),
            ])
        }
        return table
    }

    package func page(_ eye: Eye) -> String {
        users.isEmpty
            ? "No user yet. Users are the folders of the studio root.\n" : table(eye).text(eye.style)
    }
}
