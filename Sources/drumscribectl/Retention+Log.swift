import APIModel
import ArgumentParser
import Console

extension Retention {
    /// `drumscribectl retention log`
    struct Log: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what was deleted, newest first, as the ledger has it.",
            discussion: """
                You see your own; operators see everybody's. A file that its owner had changed was kept; one that was not \
                where we put it was left alone.

                Examples:
                  drumscribectl retention log
                  drumscribectl retention log --user anna --limit 1000 -o tsv
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Option(help: ArgumentHelp("Only this user's.", valueName: "name"))
        var user: String?

        @Option(help: ArgumentHelp("At most so many, up to 1000 (default: 100).", valueName: "n"))
        var limit: Int?

        @Option(help: ArgumentHelp("Only those before this number.", valueName: "no"))
        var before: Int64?

        func run() throws {
            try Desk(parent, connection, output).show(
                .removals(user: user, before: before, limit: limit), as: RemovalsBody.self)
        }
    }
}
