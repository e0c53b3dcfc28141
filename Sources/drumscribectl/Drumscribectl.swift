import ArgumentParser
import Console
import Core

/// The command line of Drumscribe. It knows the daemon only by its socket.
@main
struct Drumscribectl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drumscribectl",
        abstract: "See and steer the jobs of drumscribed, which turns recordings into drum sheet music.",
        discussion: """
            Examples:
              drumscribectl status
              drumscribectl jobs --state failed
              drumscribectl watch 12

            Ends with 0 if all is well, 1 if something failed, 2 for a command that cannot be understood, \
            3 if the daemon does not run, 4 if there is no such job, 5 if it is not permitted, 6 if the quota is \
            used up, 7 if the job that was waited for failed.
            """,
        version: "drumscribectl \(Release.version)",
        subcommands: [
            Transcribe.self, Status.self, Jobs.self, Show.self, WatchJobs.self, Cancel.self, Hold.self,
            ReleaseJob.self, Retry.self, Prioritise.self,
            Quota.self, Usage.self, Users.self, Tiers.self, Stats.self,
            Retention.self, Health.self, Models.self, Metrics.self, Version.self,
        ])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand {
                try await patient.run()
            } else {
                try command.run()
            }
        } catch let complaint as Complaint {
            leave(complaint)
        } catch {
            leave(error)
        }
    }

    private static func leave(_ complaint: Complaint) -> Never {
        try? Host.write(Array((complaint.line + "\n").utf8), to: 2)
        Host.exit(complaint.ending)
    }

    /// What the parser has to say: help, the version, or that the command line is wrong.
    private static func leave(_ error: any Error) -> Never {
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        let message = fullMessage(for: error)
        let said = message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
        try? Host.write(Array("drumscribectl: \(misspelt ?? said)\n".utf8), to: 2)
        Host.exit(.usage)
    }

    /// What to say where the first word is no command.
    private static var misspelt: String? {
        let names = configuration.subcommands.flatMap {
            [$0.configuration.commandName ?? "\($0)".lowercased()] + $0.configuration.aliases
        }
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
            !names.contains(word)
        else { return nil }
        return CommandNames(names).complaint(about: word).what
    }
}
