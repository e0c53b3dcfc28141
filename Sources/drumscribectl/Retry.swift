import APIModel
import ArgumentParser
import Console

/// `drumscribectl retry`
struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take up a failed or cancelled job again.",
        discussion: """
            It has to be paid for again, and works as long as our copy of the recording is kept (keep_staging_days). Only operators retry a job that has crashed its workers.

            Examples:
              drumscribectl retry 12
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    func run() throws {
        try Desk(parent, connection, output).show(.retry(job.id), as: JobBody.self)
    }
}
