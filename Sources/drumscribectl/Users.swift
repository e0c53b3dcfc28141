import ArgumentParser

/// `drumscribectl users`
struct Users: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the users, and move one to another tier (operators only).",
        discussion: """
            Examples:
              drumscribectl users
              drumscribectl users tier anna pro
            """,
        subcommands: [List.self, Move.self], defaultSubcommand: List.self)
}
