import Core
import Hummingbird
import Synchronization

/// Holds users to their requests a minute.
final class RateMiddleware: RouterMiddleware {
    typealias Context = CallContext

    private let limit: Mutex<RateLimit>
    private let perMinute: Int
    private let clock: any HouseClock

    init(limit: RateLimit, clock: any HouseClock) {
        self.limit = Mutex(limit)
        self.perMinute = limit.perMinute
        self.clock = clock
    }

    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        let wait = limit.withLock { $0.wait(for: context.caller.uid, at: clock.now) }
        if let wait { throw Refusal.tooFrequent(limit: perMinute, retryAfter: wait) }
        return try await next(request, context)
    }
}
