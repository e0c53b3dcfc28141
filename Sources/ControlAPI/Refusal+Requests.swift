import Core

extension Refusal {
    static func unknownAddress(_ path: String) -> Refusal {
        Refusal(
            Problem(
                .notFound, detail: "There is nothing at \(path.prefix(200)).",
                advice: "docs/openapi.yaml lists the addresses; all of them begin with /v1/."))
    }

    static func wrongMethod(_ method: String, path: String, allow: [String]) -> Refusal {
        var refusal = Refusal(
            Problem(
                .invalidRequest, detail: "\(path.prefix(200)) cannot be asked with \(method.prefix(20)).",
                advice: "Use \(allow.joined(separator: " or "))."),
            status: 405)
        refusal.allow = allow
        return refusal
    }

    static let fromBrowser = Refusal(
        Problem(
            .notPermitted, detail: "The request comes from a web page: it has an Origin or Referer header.",
            advice: "Use drumscribectl, or curl --unix-socket."))

    static func tooFrequent(limit: Int, retryAfter: Duration) -> Refusal {
        var refusal = Refusal(
            Problem(
                .rateLimited, detail: "A user may make \(limit) requests a minute.",
                advice: "Wait \(Int((retryAfter / .seconds(1)).rounded(.up))) s; "
                    + "follow /v1/events instead of asking again and again."))
        refusal.retryAfter = retryAfter
        return refusal
    }

    static func tooLarge(limit: Int) -> Refusal {
        Refusal(
            Problem(
                .invalidRequest, detail: "The body of the request is larger than \(limit) bytes.",
                advice: "Leave it out; no address needs one."),
            status: 413)
    }

    static let malformed = Refusal(
        Problem(
            .invalidRequest, detail: "The request is no HTTP/1.1, or its headers are larger than 16 kB.",
            advice: "Use drumscribectl, or curl --unix-socket."))

    static func notAdmitted(_ access: Access) -> Refusal {
        Refusal(
            Problem(
                .notPermitted, detail: "This is only for the \(access == .root ? "superuser" : "operators").",
                advice: "Ask somebody who is."))
    }

    static let unexpected = Refusal(
        Problem(
            .internalError, detail: "The daemon could not answer; its log says why.",
            advice: "Try again; if it stays so, look at journalctl -u drumscribe."))
}
