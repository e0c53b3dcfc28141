import ControlAPI
import Testing

@testable import ControlAPI

@Suite("Access")
struct AccessTests {
    @Test(
        "each access admits whom it says",
        arguments: [
            (Access.open, Caller.stranger, true), (.self, .stranger, true), (.operator, .stranger, false),
            (.root, .stranger, false), (.operator, .operator, true), (.root, .operator, false),
            (.operator, .root, true), (.root, .root, true),
        ])
    func admits(access: Access, caller: Caller, isAdmitted: Bool) {
        #expect(access.admits(caller) == isAdmitted)
    }

    @Test("a refusal for want of rights has status 403", arguments: [Access.operator, .root])
    func refuses(access: Access) {
        #expect(Refusal.notAdmitted(access).status == 403)
    }
}
