import APIModel
import Core
import Testing

@Suite("Job body")
struct JobBodyTests {
    @Test("a name is shown escaped and kept exactly")
    func keepsNameTwice() {
        #expect(JobBody.complete.name == #"a\xff\n"#)
        #expect(JobBody.complete.nameBase64 == "Yf8K")
    }

    @Test("somebody else's job has nothing that tells its name")
    func hidesNames() throws {
        let json = String(decoding: try APICoding.encode(JobBody.complete.anonymous), as: UTF8.self)
        for word in ["name", "folder", "problem", "Outbox", "Yf8K"] { #expect(!json.contains(word)) }
        #expect(JobBody.complete.anonymous.state == JobBody.complete.state)
    }
}
