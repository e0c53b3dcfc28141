import APIModel
import ArgumentParser
import Console

extension Tiers {
    /// `drumscribectl tiers list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the tiers and their most important rules (the default).",
            discussion: """
                Examples:
                  drumscribectl tiers
                  drumscribectl tiers -o json
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Desk(parent, connection, output).show(.tiers(), as: TiersBody.self)
        }
    }
}
