import APIModel
import ArgumentParser
import Console

/// `drumscribectl release`
struct ReleaseJob: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Let a job go on that is held, or that waits before another attempt.",
        discussion: """
            A job that waits for the quota still waits for it. Whether owners may do so is a rule of their tier.

            Examples:
              drumscribectl release 12
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    func run() throws {
        try Desk(parent, connection, output).show(.release(job.id), as: JobBody.self)
    }
}
