import ArgumentParser

/// `drumscribectl quota`
struct Quota: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what is left of the month, and adjust it.",
        discussion: """
            Examples:
              drumscribectl quota
              drumscribectl quota anna
              drumscribectl quota adjust anna --credits 20 --reason "festival"
            """,
        subcommands: [Show.self, Adjust.self], defaultSubcommand: Show.self)
}
