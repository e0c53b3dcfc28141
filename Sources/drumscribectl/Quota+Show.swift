import APIModel
import ArgumentParser
import Console

extension Quota {
    /// `drumscribectl quota show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what is used, reserved and left, and when it renews (the default).",
            discussion: """
                You see your own account; operators see everybody's.

                Examples:
                  drumscribectl quota
                  drumscribectl quota anna -o json
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "Whose account; all that you may see if left out.")
        var user: String?

        func run() throws {
            try Desk(parent, connection, output).show(.quota(of: user), as: QuotaBody.self)
        }
    }
}
