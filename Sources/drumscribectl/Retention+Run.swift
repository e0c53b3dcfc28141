import APIModel
import ArgumentParser
import Console

extension Retention {
    /// `drumscribectl retention run`
    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Delete now what is due, and show it (operators only).",
            discussion: """
                The daemon does so by itself from time to time. Only what the plan says is due goes, and only files that \
                are as we made them; every deletion is written to the ledger.

                Examples:
                  drumscribectl retention run --dry-run
                  drumscribectl retention run
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Flag(help: "Delete nothing, only show what is due.")
        var dryRun = false

        func run() throws {
            let desk = Desk(parent, connection, output)
            let body = dryRun ? try due(desk) : try desk.client.ask(.runRetention, for: RetentionBody.self)
            guard desk.format == .table else { return try desk.show(body) }
            try Desk.write(dryRun ? body.preview(desk.eye) : body.report(desk.eye))
        }

        private func due(_ desk: Desk) throws -> RetentionBody {
            let plan = try desk.client.ask(.retention, for: RetentionBody.self)
            return RetentionBody(asOf: plan.asOf, entries: plan.entries.filter { $0.dueAt <= plan.asOf })
        }
    }
}
