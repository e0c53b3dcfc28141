import Logging
import NIOCore

/// Keeps the accept loop alive when one connection cannot be taken (too many open files, for instance).
final class AcceptGuard: ChannelInboundHandler, Sendable {
    typealias InboundIn = any Channel

    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.warning("a connection could not be taken", metadata: ["error": "\(error)"])
    }
}
