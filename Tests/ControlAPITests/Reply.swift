import APIModel

/// What came back for a request.
struct Reply: Sendable {
    let status: Int

    /// Names in lower case.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func decoded<Body: Decodable>(as type: Body.Type) throws -> Body {
        try APICoding.decode(type, from: body)
    }
}
