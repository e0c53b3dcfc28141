import APIModel
import ArgumentParser

/// `KEY=VALUE` on the command line.
struct TierRuleArgument: ExpressibleByArgument {
    let rule: TierRule
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="),
            let rule = TierRule(rawValue: String(argument[..<equals]))
        else { return nil }
        self.rule = rule
        value = String(argument[argument.index(after: equals)...])
        guard !value.isEmpty else { return nil }
    }

    /// What help, completion and complaints offer.
    static var allValueStrings: [String] { TierRule.allCases.map { $0.rawValue + "=…" } }

    /// Throws where a rule is given twice.
    static func refuseTwins(_ arguments: [TierRuleArgument]) throws {
        for (rule, given) in Dictionary(grouping: arguments, by: \.rule) where given.count > 1 {
            throw ValidationError("\(rule.rawValue) is given \(given.count) times. Give it once.")
        }
    }
}
