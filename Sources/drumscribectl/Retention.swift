import ArgumentParser

/// `drumscribectl retention`
struct Retention: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what will be deleted, and when, delete now what is due, or show what was deleted.",
        discussion: """
            Examples:
              drumscribectl retention --dry-run
              drumscribectl retention run
              drumscribectl retention log
            """,
        subcommands: [Plan.self, Run.self, Log.self], defaultSubcommand: Plan.self)
}
