import Core
import FoundationEssentials
import Hummingbird
import Logging
import NIOCore
import NIOExtras
import NIOPosix

/// Makes or takes over the socket that the API listens on.
struct ListeningSocket {
    let place: ListeningPlace
    let logger: Logger

    private static let backlog: Int32 = 128
    private static let group = MultiThreadedEventLoopGroup.singleton

    /// The socket, ready for connections, each of which is prepared by `setUp`. `drain` will stop it.
    func open<Connection: Sendable>(
        drain: ServerQuiescingHelper,
        setUp: @escaping @Sendable (any Channel) -> EventLoopFuture<Connection>
    ) async throws -> NIOAsyncChannel<Connection, Never> {
        let bootstrap = bootstrap(drain: drain)
        switch place {
        case .inherited(let descriptor):
            return try await bootstrap.bind(
                descriptor, cleanupExistingSocketFile: false, serverBackPressureStrategy: nil,
                childChannelInitializer: setUp)
        case .path(let path):
            try await refuseIfAnswered(path)
            let listener = try await bootstrap.bind(
                unixDomainSocketPath: path, cleanupExistingSocketFile: true, serverBackPressureStrategy: nil,
                childChannelInitializer: setUp)
            try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
            return listener
        }
    }

    private func bootstrap(drain: ServerQuiescingHelper) -> ServerBootstrap {
        ServerBootstrap(group: Self.group)
            .serverChannelOption(.backlog, value: Self.backlog)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .serverChannelInitializer { [logger] channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(drain.makeServerChannelHandler(channel: channel))
                    try pipeline.addHandler(AcceptGuard(logger: logger))
                }
            }
    }

    /// A socket file that nobody answers on is left from a crash and may be replaced.
    private func refuseIfAnswered(_ path: String) async throws {
        guard
            let channel = try? await ClientBootstrap(group: Self.group).connect(unixDomainSocketPath: path)
                .get()
        else { return }
        try? await channel.close()
        throw Problem(
            .conflict, detail: "Another process already answers on \(path).",
            advice: "Stop it first (systemctl stop drumscribe), or give this one another socket.")
    }
}
