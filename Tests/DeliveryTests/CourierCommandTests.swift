import Testing

@testable import drumscribe_courier

@Suite("The courier's command line")
struct CourierCommandTests {
    @Test("a child is told what its parent was")
    func passesOn() throws {
        let options = try CourierOptions([
            "--root", "/srv/studio", "--socket", "/run/x", "--allow-uid", "5", "--allow-uid", "6",
            "--lowest-uid", "500",
            "--idle-seconds", "9",
        ])
        #expect(options.allowed == [5, 6])
        #expect(options.socket == "/run/x")
        let child = try CourierOptions(options.childArguments)
        #expect(child.isChild)
        #expect(child.root == "/srv/studio")
        #expect(child.lowestUser == 500)
        #expect(child.idleSeconds == 9)
    }

    @Test(
        "what makes no sense is refused",
        arguments: [
            [], ["--root"], ["--root", "studio"], ["--root", "/", "--lowest-uid", "0"],
            ["--root", "/", "--lowest-uid", "-1"],
            ["--root", "/", "--allow-uid", "anna"], ["--root", "/", "extra"],
        ])
    func refuses(arguments: [String]) {
        #expect(throws: UsageError.self) { try CourierOptions(arguments) }
    }
}
