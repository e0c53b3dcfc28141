import APIModel
import ArgumentParser
import Console

extension Users {
    /// `drumscribectl users tier`
    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tier", abstract: "Move a user to another tier.",
            discussion: """
                Jobs that the new tier has room for go on at once. A user whom the configuration names is moved there.

                Examples:
                  drumscribectl users tier anna pro
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "Whom to move.")
        var user: String

        @Argument(help: "The name of the tier.")
        var tier: String

        func run() throws {
            try Desk(parent, connection, output).show(.move(user, to: tier), as: UsersBody.self)
        }
    }
}
