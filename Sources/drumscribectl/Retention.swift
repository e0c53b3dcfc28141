import ArgumentParser

/// `drumscribectl retention`
struct Retention: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what will be deleted, and when, or delete now what is due.",
        discussion: """
            Examples:
              drumscribectl retention --dry-run
              drumscribectl retention run
            """,
        subcommands: [Plan.self, Run.self], defaultSubcommand: Plan.self)
}
