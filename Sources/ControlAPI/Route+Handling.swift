import APIModel
import Core

extension Route {
    /// Jobs taken in hand.
    static let handling: [Route] = [hold, release, retry, prioritise]

    static let hold = Route(.post, "/v1/jobs/{id}/hold", .self) { call throws(Problem) in
        .body(try await call.desk.handle(call.job(), .hold, by: call.caller))
    }

    static let release = Route(.post, "/v1/jobs/{id}/release", .self) { call throws(Problem) in
        .body(try await call.desk.handle(call.job(), .release, by: call.caller))
    }

    static let retry = Route(.post, "/v1/jobs/{id}/retry", .self) { call throws(Problem) in
        .body(try await call.desk.handle(call.job(), .retry, by: call.caller))
    }

    static let prioritise = Route(
        .post, "/v1/jobs/{id}/prioritise", .self, parameters: ["urgency"]
    ) { call throws(Problem) in
        let urgency = try call.query.urgency("urgency") ?? .sooner
        return .body(try await call.desk.handle(call.job(), .prioritise(urgency), by: call.caller))
    }
}

extension QueryParameters {
    /// A place among other jobs. Throws where the value is none.
    fileprivate func urgency(_ name: String) throws(Problem) -> Urgency? {
        guard let text = text(name) else { return nil }
        guard let urgency = Urgency(text) else {
            throw Self.invalid(
                "The parameter \"\(name)\" is \"\(text)\".",
                advice: "Give one of \(Urgency.allCases.map(\.description).joined(separator: ", ")).")
        }
        return urgency
    }
}
