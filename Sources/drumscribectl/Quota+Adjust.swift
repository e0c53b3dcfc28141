import APIModel
import ArgumentParser
import Console

extension Quota {
    /// `drumscribectl quota adjust`
    struct Adjust: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give something to a user's month, or take it (operators only).",
            discussion: """
                It is an entry of the accounts, with its reason and who made it; it ends with the month.

                Examples:
                  drumscribectl quota adjust anna --credits 20 --reason "festival"
                  drumscribectl quota adjust anna --minutes -60 --reason "given by mistake"
                """)

        @ParentCommand var parent: Drumscribectl
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "Whose month.")
        var user: String

        @Option(
            parsing: .unconditional, help: ArgumentHelp("Credits to give; negative takes.", valueName: "n"))
        var credits = 0

        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("Minutes of audio to give; negative takes.", valueName: "m"))
        var minutes = 0

        @Option(help: ArgumentHelp("Why, for the accounts.", valueName: "text"))
        var reason: String

        func validate() throws {
            guard (credits, minutes) != (0, 0) else {
                throw ValidationError("Nothing is given. Add --credits N, --minutes M, or both.")
            }
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError("The reason is empty. Say why.")
            }
        }

        func run() throws {
            let request = ControlRequest.adjustQuota(
                of: user, credits: credits, minutes: minutes, reason: reason)
            try Desk(parent, connection, output).show(request, as: QuotaBody.self)
        }
    }
}
