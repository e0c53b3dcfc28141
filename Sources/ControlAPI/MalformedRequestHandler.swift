import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Gives Hummingbird's bare answer to something that is no HTTP the body that all our other refusals have.
final class MalformedRequestHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(let head) = unwrapOutboundIn(data), head.status == .badRequest,
            head.headerFields[.contentLength] == "0"
        else { return context.write(data, promise: promise) }
        let (refusal, body) = Response.problem(.malformed)
        var fields = refusal.headers
        fields[.connection] = "close"
        let described = HTTPResponse(status: refusal.status, headerFields: fields)
        context.write(wrapOutboundOut(.head(described)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: promise)
    }
}
