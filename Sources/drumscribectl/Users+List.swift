import APIModel
import ArgumentParser
import Console

extension Users {
    /// `drumscribectl users list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the users with their tiers and jobs (the default).",
            discussion: """
                Examples:
                  drumscribectl users
                  drumscribectl users -o tsv
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Desk(parent, connection, output).show(.users, as: UsersBody.self)
        }
    }
}
