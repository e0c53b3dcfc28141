import Core
import HTTPTypes
import Hummingbird
import NIOCore

extension Router<CallContext> {
    /// What HTTP itself calls methods (RFC 9110, RFC 5789); anything else is an unknown address.
    private static var methods: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .delete, .connect, .options, .trace, .patch]
    }

    /// Adds `routes`, and for each of their paths a refusal of every other method.
    func add(routes: [Route], desk: any ControlDesk, clock: any HouseClock) {
        for route in routes {
            on(
                RouterPath(route.path), method: route.method,
                responder: Endpoint(route: route, desk: desk, clock: clock))
        }
        for (path, known) in Dictionary(grouping: routes, by: \.path) {
            let allow = known.map(\.method)
            for method in Self.methods where !allow.contains(method) {
                on(RouterPath(path), method: method) { request, _ -> Response in
                    throw Refusal.wrongMethod(
                        method.rawValue, path: request.uri.path, allow: allow.map(\.rawValue).sorted())
                }
            }
        }
    }
}
