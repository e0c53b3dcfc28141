import Core
import Hummingbird
import Logging

/// Answers requests of known callers: everything of the API but the socket.
package struct FrontDoor: Sendable {
    private let responder: RouterResponder<CallContext>
    private let logger: Logger

    /// Routes lead to `desk`; `clock` times heartbeats and the limit of `requestsPerMinute` for each user of whom
    /// the desk knows no other.
    package init(desk: any ControlDesk, clock: any HouseClock, requestsPerMinute: Int = 100, logger: Logger) {
        let router = Router(context: CallContext.self)
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: BrowserMiddleware())
        router.add(
            middleware: RateMiddleware(
                limit: RateLimit(perMinute: requestsPerMinute), desk: desk, clock: clock))
        router.add(routes: Route.all, desk: desk, clock: clock)
        responder = router.buildResponder()
        self.logger = logger
    }

    /// The answer to `request`. Everything that can go wrong is an answer, too.
    package func respond(to request: Request, from caller: Caller) async -> Response {
        let response = await answer(request, from: caller)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, from caller: Caller) async -> Response {
        let context = CallContext(source: CallContext.Source(caller: caller, logger: logger))
        do {
            return try await responder.respond(to: request, context: context)
        } catch {
            return Response(Refusal.unexpected)
        }
    }
}
