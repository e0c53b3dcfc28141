import APIModel
import ArgumentParser
import Console
import Core

/// `drumscribectl usage`
struct Usage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what was transcribed, by month, user and tier.",
        discussion: """
            You see your own; operators see everybody's. Months are those of UTC.

            Examples:
              drumscribectl usage
              drumscribectl usage --from 2026-01 --through 2026-12 --by tier
              drumscribectl usage --user anna -o tsv
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("The first month, like 2026-11 (default: this one).", valueName: "month"))
    var from: CalendarMonth?

    @Option(help: ArgumentHelp("The last month (default: this one).", valueName: "month"))
    var through: CalendarMonth?

    @Option(help: ArgumentHelp("Only this user's.", valueName: "name"))
    var user: String?

    @Option(help: "What makes a line of its own: user (default), tier or month.")
    var by: UsageGrouping?

    func run() throws {
        try Desk(parent, connection, output).show(
            .usage(from: from, through: through, user: user, by: by), as: UsageBody.self)
    }
}

extension CalendarMonth: ExpressibleByArgument {}
extension UsageGrouping: ExpressibleByArgument {}
