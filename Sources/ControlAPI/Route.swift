import Core
import HTTPTypes

/// One address of the API: how to ask, who may, and who answers.
package struct Route: Sendable {
    package let method: HTTPRequest.Method

    /// As in the documentation: `/v1/jobs/{id}`.
    package let path: String
    package let access: Access

    /// The names of the parameters that may follow the question mark.
    package let parameters: [String]

    let answer: @Sendable (Call) async throws(Problem) -> Answer

    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, parameters: [String] = [],
        answer: @escaping @Sendable (Call) async throws(Problem) -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.parameters = parameters
        self.answer = answer
    }
}
