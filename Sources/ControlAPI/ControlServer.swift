import Core
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOPosix
import ServiceLifecycle

/// The API on a Unix socket.
///
/// Hummingbird's own server knows neither inherited sockets nor peer credentials, so the accept loop is ours:
/// it asks the kernel once for each connection who is calling, then lets Hummingbird speak HTTP.
package struct ControlServer: Service {
    private let place: ListeningPlace
    private let desk: any ControlDesk
    private let door: FrontDoor
    private let logger: Logger
    private let onListening: @Sendable () async -> Void

    /// `onListening` is called once, when the first client can connect.
    package init(
        at place: ListeningPlace, desk: any ControlDesk, clock: any HouseClock, logger: Logger,
        onListening: @escaping @Sendable () async -> Void = {}
    ) {
        self.place = place
        self.desk = desk
        self.door = FrontDoor(desk: desk, clock: clock, logger: logger)
        self.logger = logger
        self.onListening = onListening
    }

    /// Serves until the graceful shutdown: then takes no more connections, ends event streams, and returns
    /// when the last answer is sent. Throws a `Problem` where the socket cannot be had.
    package func run() async throws {
        let drain = ServerQuiescingHelper(group: MultiThreadedEventLoopGroup.singleton)
        let listener = try await ListeningSocket(place: place, logger: logger).open(drain: drain) { channel in
            Self.http { _, _, _ in }.setup(channel: channel, logger: logger)
        }
        logger.info("the API listens", metadata: ["place": "\(place.shown)"])
        await onListening()
        try await withGracefulShutdownHandler {
            try await serve(listener)
        } onGracefulShutdown: {
            drain.initiateShutdown(promise: nil)
        }
    }

    private func serve(_ listener: NIOAsyncChannel<HTTP1Channel.Value, Never>) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await listener.executeThenClose { connections in
                for try await connection in connections {
                    group.addTask { await attend(connection) }
                }
            }
        }
    }

    private func attend(_ connection: HTTP1Channel.Value) async {
        do {
            let caller = try await identify(connection.channel)
            let http = Self.http { request, writer, _ in
                let response = await door.respond(to: request, from: caller)
                try await writer.write(response: response.head, body: response.body)
            }
            await http.handle(value: connection, logger: logger)
        } catch {
            logger.debug("nobody at the other end", metadata: ["error": "\(error)"])
            try? await connection.executeThenClose { _, _ in }
        }
    }

    private func identify(_ channel: any Channel) async throws -> Caller {
        let peer = try await PeerCredential(of: channel)
        let isOperator = await desk.isOperator(uid: peer.uid, gid: peer.gid)
        return Caller(uid: peer.uid, gid: peer.gid, isOperator: isOperator)
    }

    private static func http(_ responder: @escaping HTTP1Channel.Responder) -> HTTP1Channel {
        let limits = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 8 * 1_024, maxHeaderListSize: 16 * 1_024, maxHeaderFieldCount: 64)
        let configuration = HTTP1Channel.Configuration(
            additionalChannelHandlers: [MalformedRequestHandler()], idleTimeout: .seconds(60),
            httpDecoderConfiguration: limits)
        return HTTP1Channel(responder: responder, configuration: configuration)
    }
}
