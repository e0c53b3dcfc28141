import ArgumentParser
import Core
import Daemon
import Ledger
import LinuxKit
import Settings

/// The daemon's program: parses the command line, runs the daemon, and says why it does not.
@main
struct Drumscribed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drumscribed",
        abstract: "Turns recordings that are dropped into users' folders into drum sheet music.",
        discussion: """
            Runs in the foreground until SIGTERM; SIGHUP reads the configuration again. Ends with 78 where the \
            configuration, or the ledger, does not let it start.
            """,
        version: "drumscribed \(Release.version)")

    @Option(help: "The configuration file. Without it: /etc/drumscribe/drumscribe.yaml, or the defaults.")
    var config: String?

    @Flag(help: "Read the configuration, say whether it is right, and end.")
    var checkConfig = false

    func run() async throws {
        let source = ConfigurationSource(path: config)
        do {
            if checkConfig {
                _ = try source.read()
                StandardStream.output.say("The configuration is right.")
            } else {
                try await Daemon(configuration: source, program: Self.ownPath).run()
            }
        } catch {
            ThisProcess.complain("\(error)")
            ThisProcess.exit(Self.exitCode(for: error))
        }
    }

    private static var ownPath: String { OwnProgram.path ?? CommandLine.arguments[0] }

    private static func exitCode(for error: any Error) -> ThisProcess.ExitCode {
        switch error {
        case is ConfigurationError, is StartFault: .configuration
        case LedgerError.newerVersion, LedgerError.corrupt: .configuration
        default: .failed
        }
    }
}
