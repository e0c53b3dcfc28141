import HTTPTypes
import Hummingbird

/// Turns away requests that a web page has made somebody's browser or proxy send.
struct BrowserMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        guard !request.headers.contains(.origin), !request.headers.contains(.referer) else {
            throw Refusal.fromBrowser
        }
        return try await next(request, context)
    }
}
