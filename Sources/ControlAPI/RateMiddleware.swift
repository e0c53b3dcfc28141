import Core
import Hummingbird
import Synchronization

/// Holds users to their requests a minute.
final class RateMiddleware: RouterMiddleware {
    typealias Context = CallContext

    private let limit: Mutex<RateLimit>
    private let perMinute: Int
    private let clock: any HouseClock
    private let desk: any ControlDesk

    init(limit: RateLimit, desk: any ControlDesk, clock: any HouseClock) {
        self.desk = desk
        self.limit = Mutex(limit)
        self.perMinute = limit.perMinute
        self.clock = clock
    }

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let own = await desk.requestsPerMinute(of: context.caller)
        let wait = limit.withLock { $0.wait(for: context.caller.uid, own: own, at: clock.now) }
        if let wait { throw Refusal.tooFrequent(limit: own ?? perMinute, retryAfter: wait) }
        return try await next(request, context)
    }
}
