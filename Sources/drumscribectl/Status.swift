import APIModel
import ArgumentParser
import Console

/// `drumscribectl status`
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show on one screen how things stand.",
        discussion: """
            Examples:
              drumscribectl status
              drumscribectl status -o json
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Desk(parent, connection, output).show(.status, as: StatusBody.self)
    }
}
