import APIModel
import ArgumentParser
import Console
import Core
import ModelShelf

/// `drumscribectl models`
struct Models: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the models that recordings are heard by, and say which cannot be used and why.",
        discussion: """
            The daemon lists what it uses; with --local this command looks for itself, as transcribe does, and needs \
            no daemon.

            Examples:
              drumscribectl models
              drumscribectl models --local -o json
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Look for models here and now, without the daemon.")
    var local = false

    func run() throws {
        let desk = Desk(parent, connection, output)
        guard local else { return try desk.show(.models, as: ModelsBody.self) }
        try desk.show(ModelsBody(ModelShelf.usual(ModelOrder()).survey()))
    }
}
