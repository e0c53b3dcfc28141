import APIModel
import ArgumentParser
import Console
import Core

/// `drumscribectl version`
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the versions of this command, the daemon and the API.",
        discussion: """
            Examples:
              drumscribectl version
              drumscribectl --version        (needs no daemon)
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let desk = Desk(parent, connection, output)
        if desk.format == .table { try Desk.write("client  \(Release.version)\n") }
        try desk.show(.version, as: VersionBody.self)
    }
}
