import APIModel
import ArgumentParser
import Console
import Core

/// `drumscribectl prioritise`
struct Prioritise: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give a waiting job another place in its owner's order.",
        discussion: """
            later: after the owner's other jobs; usual: in the order of arrival; sooner: before the owner's other \
            jobs; first: before everybody's jobs (operators only).

            Examples:
              drumscribectl prioritise 12
              drumscribectl prioritise 12 first
            """,
        aliases: ["prioritize"])

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("The number of the job, from drumscribectl jobs.", valueName: "id"))
    var job: JobNumber

    @Argument(help: ArgumentHelp("later, usual, sooner or first.", valueName: "place"))
    var urgency = Urgency.sooner

    func run() throws {
        try Desk(parent, connection, output).show(.prioritise(job.id, urgency), as: JobBody.self)
    }
}

extension Urgency: ExpressibleByArgument {
    /// The words that help and completion offer.
    public static var allValueStrings: [String] { allCases.map(\.description) }

    /// The place of that name.
    public init?(argument: String) { self.init(argument) }
}
