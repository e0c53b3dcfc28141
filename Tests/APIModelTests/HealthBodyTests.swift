import APIModel
import Testing

@Suite("Health body")
struct HealthBodyTests {
    @Test(
        "the whole is well where every part is",
        arguments: [([], true), ([true, true], true), ([true, false], false), ([false], false)])
    func sumsUp(parts: [Bool], whole: Bool) {
        let checks = parts.map { HealthBody.Check(name: "database", ok: $0, detail: "So.") }
        #expect(HealthBody(checks: checks).ok == whole)
    }
}
