import APIModel
import ArgumentParser
import Console
import Core

/// `drumscribectl stats`
struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what came in and what became of it, by day and hour.",
        discussion: """
            Jobs, minutes, waiting and processing times, failures, outputs, tiers, users and used-up quotas. You see \
            your own figures; operators see everybody's. Days and hours are those of your clock.

            Examples:
              drumscribectl stats
              drumscribectl stats --days 90 -o tsv
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("How many days, today included; 1 to 366.", valueName: "n"))
    var days = 14

    func validate() throws {
        guard (1...366).contains(days) else {
            throw ValidationError("The days are \(days); give 1 to 366.")
        }
    }

    func run() throws {
        let desk = Desk(parent, connection, output)
        // The offset of the last known day: days across a change of the clock count by it, too.
        let now = try desk.client.ask(.status, for: StatusBody.self).asOf
        let request = ControlRequest.statistics(days: days, offsetMinutes: desk.eye.zoneOffset(now) / 60)
        try desk.show(request, as: StatisticsBody.self)
    }
}
