import ArgumentParser

/// `drumscribectl tiers`
struct Tiers: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the classes of service and edit their rules.",
        discussion: """
            Examples:
              drumscribectl tiers
              drumscribectl tiers show pro
              drumscribectl tiers edit pro monthly_credits=2000 running_per_user=3
              drumscribectl tiers reset pro
            """,
        subcommands: [List.self, Show.self, Edit.self, Add.self, Reset.self], defaultSubcommand: List.self)
}
