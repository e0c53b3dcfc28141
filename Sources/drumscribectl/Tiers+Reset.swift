import APIModel
import ArgumentParser
import Console

extension Tiers {
    /// `drumscribectl tiers reset`
    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the configuration rule a tier again (operators only).",
            discussion: """
                A tier that the configuration does not have goes away, and its users come into the default one.

                Examples:
                  drumscribectl tiers reset pro
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The name of the tier.")
        var tier: String

        func run() throws {
            try Desk(parent, connection, output).show(.resetTier(tier), as: TiersBody.self)
        }
    }
}
