import APIModel
import ArgumentParser
import Console

extension Tiers {
    /// `drumscribectl tiers edit`
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change rules of a tier (operators only).",
            discussion: """
                Keys and values are those of the configuration file; lists are written with commas. The change holds at \
                once and from then on, whatever the configuration says, until drumscribectl tiers reset.

                Examples:
                  drumscribectl tiers edit pro monthly_credits=2000 running_per_user=3
                  drumscribectl tiers edit free keep_results_days=30 outputs=pdf,midi
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The name of the tier.")
        var tier: String

        @Argument(help: ArgumentHelp("What to change.", valueName: "key=value"))
        var rules: [TierRuleArgument]

        func validate() throws { try TierRuleArgument.refuseTwins(rules) }

        func run() throws {
            let request = ControlRequest.editTier(
                tier, isNew: false, rules: rules.map { (key: $0.rule.rawValue, value: $0.value) })
            try Desk(parent, connection, output).show(request, as: TiersBody.self)
        }
    }
}
