import Console
import Testing

@Suite("Command names")
struct CommandNamesTests {
    private let names = CommandNames(["status", "show", "jobs", "retention", "health"])

    @Test(
        "a word that is nearly a command is understood",
        arguments: [
            ("statsu", "Did you mean status?"), ("sh", "Did you mean show?"), ("job", "Did you mean jobs?"),
        ])
    func suggests(word: String, hint: String) {
        #expect(names.complaint(about: word).what.contains(hint))
    }

    @Test("a word that is like no command is not guessed at", arguments: ["frob", "", "x"])
    func admits(word: String) {
        let complaint = names.complaint(about: word)
        #expect(!complaint.what.contains("mean"))
        #expect(complaint.ending == .usage)
    }
}
