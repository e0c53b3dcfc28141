import APIModel
import ArgumentParser
import Console

/// `drumscribectl hold`
struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep a waiting job back until it is released.",
        discussion: """
            It keeps its place, and what it has reserved of the month. Whether owners may do so is a rule of their tier.

            Examples:
              drumscribectl hold 12
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    func run() throws {
        try Desk(parent, connection, output).show(.hold(job.id), as: JobBody.self)
    }
}
