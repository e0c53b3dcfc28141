import Hummingbird

/// Makes an answer of everything that is thrown behind it.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: CallContext, next: (Request, CallContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return Response(refusal)
        } catch let error as HTTPError where error.status == .notFound {
            return Response(Refusal.unknownAddress(request.uri.path))
        } catch {
            context.logger.error(
                "request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            return Response(Refusal.unexpected)
        }
    }
}
