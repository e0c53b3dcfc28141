import APIModel
import ArgumentParser
import Console

/// `drumscribectl health`
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show whether the daemon can do its work, and what to do if not.",
        discussion: """
            Ends with 1 if a check fails.

            Examples:
              drumscribectl health
              drumscribectl health -o json
            """,
        aliases: ["doctor"])

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let desk = Desk(parent, connection, output)
        let health = try desk.client.ask(.health, for: HealthBody.self)
        try desk.show(health)
        guard health.ok else { Host.exit(.failed) }
    }
}
