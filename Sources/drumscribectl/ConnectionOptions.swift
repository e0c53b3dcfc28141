import ArgumentParser
import Console

/// Where the daemon is.
struct ConnectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The socket of the daemon (default: $DRUMSCRIBE_SOCKET, else \(ControlClient.standardPath)).",
            valueName: "path"),
        completion: .file())
    var socket: String?
}
