import APIModel
import ArgumentParser
import Console

/// `drumscribectl show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show everything about one job.",
        discussion: """
            Examples:
              drumscribectl show 12
              drumscribectl show 12 -o json
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    func run() throws {
        try Desk(parent, connection, output).show(.job(job.id), as: JobBody.self)
    }
}
