import ArgumentParser
import Console
import Core

/// What every command that asks the daemon shares: where to ask, and how to show the answer.
struct Desk {
    let client: ControlClient
    let eye: Eye

    /// The options may stand before or behind the name of the command.
    init(_ connection: ConnectionOptions, _ parent: Drumscribectl) {
        let given = connection.socket ?? parent.connection.socket ?? Host.environment("DRUMSCRIBE_SOCKET")
        client = ControlClient(path: given.flatMap { $0.isEmpty ? nil : $0 } ?? ControlClient.standardPath)
        eye = Eye(style: Style(descriptor: 1), zoneOffset: Host.zoneOffset)
    }

    /// Asks, and writes the answer to standard output.
    func show<Body: Presentable & Decodable>(
        _ request: ControlRequest, as type: Body.Type, _ output: OutputOptions
    ) throws(Complaint) {
        try show(client.ask(request, for: type), output)
    }

    /// Writes `body` to standard output.
    func show(_ body: some Presentable, _ output: OutputOptions) throws(Complaint) {
        try Self.write(body.text(output.output, eye))
    }

    /// Writes `text` to standard output.
    static func write(_ text: String) throws(Complaint) {
        do {
            try Host.write(Array(text.utf8), to: 1)
        } catch {
            throw Complaint(.failed, "cannot write the output: \(error.text)")
        }
    }
}
