import APIModel
import ArgumentParser
import Console

/// `drumscribectl cancel`
struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Call off a job that is not finished.",
        discussion: """
            The recording goes to the Failed folder, and the credit comes back.

            Examples:
              drumscribectl cancel 12
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    func run() throws {
        try Desk(parent, connection, output).show(.cancel(job.id), as: JobBody.self)
    }
}
