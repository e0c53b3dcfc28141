import APIModel
import ArgumentParser
import Console

extension Retention {
    /// `drumscribectl retention plan`
    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what will be deleted, and when (the default).",
            discussion: """
                The daemon deletes; this command only shows the plan, with or without --dry-run.

                Examples:
                  drumscribectl retention --dry-run
                  drumscribectl retention -o tsv
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Flag(help: "Delete nothing, only show the plan. It is never otherwise.")
        var dryRun = false

        func run() throws {
            try Desk(parent, connection, output).show(.retention, as: RetentionBody.self)
        }
    }
}
