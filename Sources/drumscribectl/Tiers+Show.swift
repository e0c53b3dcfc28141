import APIModel
import ArgumentParser
import Console

extension Tiers {
    /// `drumscribectl tiers show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every rule of a tier, as it can be edited.",
            discussion: """
                Examples:
                  drumscribectl tiers show free
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The name of the tier.")
        var tier: String

        func run() throws {
            try Desk(parent, connection, output).show(.tiers(named: tier), as: TiersBody.self)
        }
    }
}
