import APIModel
import ArgumentParser
import Console
import Core

/// `drumscribectl jobs`
struct Jobs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List jobs, the newest first.",
        discussion: """
            You see your own jobs; operators see everybody's.

            Examples:
              drumscribectl jobs
              drumscribectl jobs --state failed --limit 5
              drumscribectl jobs -o tsv | cut -f 1,4
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("Only jobs of this user.", valueName: "name"))
    var user: String?

    @Option(help: "Only jobs in this state.")
    var state: JobState?

    @Option(
        name: [.customShort("n"), .long],
        help: ArgumentHelp("At most so many jobs; 0 for all.", valueName: "count"))
    var limit = 20

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("The limit is \(limit); give 0 or more.") }
    }

    func run() throws {
        let desk = Desk(parent, connection, output)
        let list = JobList(client: desk.client, user: user, state: state)
        try desk.show(list.newest(limit == 0 ? .max : limit))
    }
}

extension JobState: ExpressibleByArgument {}
