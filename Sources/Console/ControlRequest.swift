import Core

/// What a command asks the daemon.
package struct ControlRequest: Sendable, Hashable {
    package let method: String

    /// Path and parameters, escaped.
    package let target: String

    /// Whether the answer goes on until somebody hangs up.
    private(set) var isStream = false

    /// Statuses other than 2xx that bring the expected body.
    private var alsoAccepted: Int?

    init(_ method: String, _ path: String, parameters: [(String, String?)] = [], alsoAccepted: Int? = nil) {
        self.method = method
        let given = parameters.compactMap { name, value in value.map { "\(name)=\(Self.escaped($0))" } }
        self.target = path + (given.isEmpty ? "" : "?" + given.joined(separator: "&"))
        self.alsoAccepted = alsoAccepted
    }

    /// Whether an answer with `status` has the expected body.
    func accepts(_ status: Int) -> Bool {
        (200..<300).contains(status) || status == alsoAccepted
    }

    /// As it goes over the socket.
    var bytes: [UInt8] {
        let length = method == "POST" ? "Content-Length: 0\r\n" : ""
        return Array(
            "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(length)Connection: close\r\n\r\n".utf8)
    }

    /// Percent-encoded but for the unreserved characters (RFC 3986, section 2.3).
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default:
                "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

extension ControlRequest {
    package static let version = ControlRequest("GET", "/v1/version")
    package static let status = ControlRequest("GET", "/v1/status")
    package static let health = ControlRequest("GET", "/v1/health", alsoAccepted: 503)
    package static let models = ControlRequest("GET", "/v1/models")
    package static let metrics = ControlRequest("GET", "/v1/metrics")
    package static let runRetention = ControlRequest("POST", "/v1/retention/run")
    package static let retention = ControlRequest("GET", "/v1/retention")

    /// What retention has removed: at most `limit` entries before number `before`.
    package static func removals(
        user: String? = nil, before: Int64? = nil, limit: Int? = nil
    ) -> ControlRequest {
        let parameters = [
            ("user", user), ("before", before.map { "\($0)" }), ("limit", limit.map(String.init)),
        ]
        return ControlRequest("GET", "/v1/retention/log", parameters: parameters)
    }

    package static func job(_ id: JobID) -> ControlRequest {
        ControlRequest("GET", "/v1/jobs/\(id)")
    }

    package static func cancel(_ id: JobID) -> ControlRequest {
        ControlRequest("POST", "/v1/jobs/\(id)/cancel")
    }

    /// A page of at most `limit` jobs, beginning at `cursor`.
    package static func jobs(
        user: String? = nil, state: JobState? = nil, limit: Int? = nil, cursor: String? = nil
    ) -> ControlRequest {
        let parameters = [
            ("user", user), ("state", state?.rawValue), ("limit", limit.map(String.init)), ("cursor", cursor),
        ]
        return ControlRequest("GET", "/v1/jobs", parameters: parameters)
    }

    /// The events after number `since`; from now on where it is nil.
    package static func events(since: Int64? = nil) -> ControlRequest {
        var request = ControlRequest("GET", "/v1/events", parameters: [("since", since.map { String($0) })])
        request.isStream = true
        return request
    }
}
