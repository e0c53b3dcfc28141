import ArgumentParser
import Console

/// `drumscribectl watch`
struct WatchJobs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Follow a job, or all of yours, until nothing more happens to them.",
        discussion: """
            Shows a bar on a terminal, a line for each change elsewhere, and the events themselves with \
            -o ndjson. Ends with 7 if a job failed or was cancelled. Interrupting it does not interrupt the job.

            Examples:
              drumscribectl watch 12
              drumscribectl watch && echo all delivered
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job; all that you may see if left out.", valueName: "id"))
    var job: JobNumber?

    func run() throws {
        let desk = Desk(parent, connection, output)
        let isDumb = Host.environment("TERM") == "dumb"
        let view = WatchView(desk.format, style: desk.eye.style, isDumb: isDumb)
        var watch = Watch(job?.id, client: desk.client, view: view) { text throws(Complaint) in
            try Desk.write(text)
        }
        let ending = try watch.run()
        guard ending == .ok else { Host.exit(ending) }
    }
}
