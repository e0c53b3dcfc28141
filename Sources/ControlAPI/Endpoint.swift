import Core
import Hummingbird
import NIOCore

/// The end of a route: checks the access, reads the parameters and lets the desk answer.
struct Endpoint: HTTPResponder {
    let route: Route
    let desk: any ControlDesk
    let clock: any HouseClock

    private static let largestBody = 64 * 1_024

    func respond(to request: Request, context: CallContext) async throws -> Response {
        guard route.access.admits(context.caller) else { throw Refusal.notAdmitted(route.access) }
        try await discardBody(of: request)
        let id = context.parameters.get("id")
        do {
            return try await Response(answer(request, id: id, caller: context.caller), clock: clock)
        } catch let problem as Problem {
            throw Refusal(problem, job: id.flatMap { JobID($0) })
        }
    }

    private func answer(_ request: Request, id: String?, caller: Caller) async throws(Problem) -> Answer {
        let query = request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) }
        let parameters = try QueryParameters(query, known: route.parameters)
        return try await route.answer(
            Call(caller: caller, desk: desk, id: id.map { $0[...] }, query: parameters))
    }

    /// No route needs a body, but clients like to send one.
    private func discardBody(of request: Request) async throws {
        var length = 0
        for try await part in request.body {
            length += part.readableBytes
            guard length <= Self.largestBody else { throw Refusal.tooLarge(limit: Self.largestBody) }
        }
    }
}
