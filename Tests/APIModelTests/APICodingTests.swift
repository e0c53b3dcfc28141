import APIModel
import Core
import Testing

@Suite("Bodies of the API as JSON")
struct APICodingTests {
    @Test("every body looks as it is promised and comes back as it was", arguments: Sample.all)
    func keepsItsForm(sample: Sample) throws {
        try GoldenFile(sample.name + ".json").expect(sample.json())
        #expect(try sample.isTheSameAfterwards())
    }

    @Test("a body on one line has no line break and keys in order")
    func encodesOneLine() throws {
        let json = try APICoding.encode(VersionBody(version: "1/2"))
        #expect(String(decoding: json, as: UTF8.self) == #"{"api_max":1,"api_min":1,"version":"1/2"}"#)
    }

    @Test("keys of a newer daemon are ignored")
    func ignoresUnknownKeys() throws {
        let json = #"{"api_max":2,"api_min":1,"version":"9","colour_of_the_sky":"blue"}"#
        #expect(try APICoding.decode(VersionBody.self, from: json.utf8).apiMax == 2)
    }

    @Test(
        "what is no body is refused",
        arguments: ["", "{", "[]", #"{"version":1,"api_min":1,"api_max":1}"#, #"{"version":"1"}"#])
    func refuses(json: String) {
        #expect(throws: (any Error).self) { try APICoding.decode(VersionBody.self, from: json.utf8) }
    }
}
