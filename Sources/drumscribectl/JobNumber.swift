import ArgumentParser
import Core

/// The id of a job on the command line.
struct JobNumber: ExpressibleByArgument {
    let id: JobID

    init?(argument: String) {
        guard let id = JobID(argument) else { return nil }
        self.id = id
    }
}
