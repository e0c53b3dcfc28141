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
            no daemon. It then looks where the configuration says.

            Examples:
              drumscribectl models
              drumscribectl models --local -o json
              drumscribectl models --local --config drumscribe.yaml
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var shelf: ShelfOptions

    @Flag(help: "Look for models here and now, without the daemon.")
    var local = false

    func validate() throws {
        guard local || shelf.config == nil else {
            throw ValidationError("--config goes with --local: the daemon has its own configuration.")
        }
    }

    func run() throws {
        let desk = Desk(parent, connection, output)
        guard local else { return try desk.show(.models, as: ModelsBody.self) }
        try desk.show(ModelsBody(ModelShelf.usual(ModelOrder(shelf.settings())).survey()))
    }
}
