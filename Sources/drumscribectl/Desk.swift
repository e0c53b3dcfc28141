import ArgumentParser
import Console
import Core

/// What every command that asks the daemon shares: where to ask, and how to show the answer.
struct Desk {
    let client: ControlClient
    let eye: Eye
    let format: OutputFormat

    /// The options may stand before or behind the name of the command.
    init(_ parent: Drumscribectl, _ connection: ConnectionOptions, _ output: OutputOptions? = nil) {
        let given = connection.socket ?? parent.connection.socket ?? Host.environment("DRUMSCRIBE_SOCKET")
        client = ControlClient(path: given.flatMap { $0.isEmpty ? nil : $0 } ?? ControlClient.standardPath)
        format = output?.output ?? parent.output.output ?? .table
        eye = Eye(style: Style(descriptor: 1), zoneOffset: Host.zoneOffset)
    }

    /// Asks, and writes the answer to standard output.
    func show<Body: Presentable & Decodable>(
        _ request: ControlRequest, as type: Body.Type
    ) throws(Complaint) {
        try show(client.ask(request, for: type))
    }

    /// Writes `body` to standard output.
    func show(_ body: some Presentable) throws(Complaint) {
        try Self.write(body.text(format, eye))
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
