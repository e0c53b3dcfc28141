import APIModel
import Core
import Testing

@Suite("Problem body")
struct ProblemBodyTests {
    @Test("every problem has an error status and finds its type again", arguments: ProblemType.allCases)
    func isAnError(type: ProblemType) {
        let problem = Problem(type, detail: "What.", advice: "What next.")
        #expect((400...599).contains(type.httpStatus))
        #expect(ProblemBody(problem, status: type.httpStatus).problemType == type)
    }

    @Test("a problem of a newer daemon is unknown, not wrong")
    func toleratesUnknownTypes() throws {
        let json = #"{"type":"urn:drumscribe:error:new","title":"New","detail":"D","advice":"A"}"#
        #expect(try APICoding.decode(ProblemBody.self, from: json.utf8).problemType == nil)
    }
}
