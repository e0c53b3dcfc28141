import APIModel
import ArgumentParser
import Console

extension Tiers {
    /// `drumscribectl tiers add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new tier (operators only).",
            discussion: """
                What is not said is as in the default tier. drumscribectl tiers reset takes it away again, unless the \
                configuration has it.

                Examples:
                  drumscribectl tiers add festival weight=16 monthly_credits=unlimited
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The name of the tier.")
        var tier: String

        @Argument(help: ArgumentHelp("Its rules.", valueName: "key=value"))
        var rules: [TierRuleArgument]

        func validate() throws { try TierRuleArgument.refuseTwins(rules) }

        func run() throws {
            let request = ControlRequest.editTier(
                tier, isNew: true, rules: rules.map { (key: $0.rule.rawValue, value: $0.value) })
            try Desk(parent, connection, output).show(request, as: TiersBody.self)
        }
    }
}
