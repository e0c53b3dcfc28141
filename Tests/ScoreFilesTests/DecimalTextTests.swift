import Testing

@testable import ScoreFiles

@Suite("Numbers and values as text")
struct DecimalTextTests {
    @Test(
        "decimals are rounded and cut short",
        arguments: [
            (1.0, 3, "1"), (1.5, 3, "1.5"), (0.0004, 3, "0"), (0.0005, 3, "0.001"), (-0.25, 1, "-0.3"),
            (1.999_6, 3, "2"),
            (12.034, 3, "12.034"), (.nan, 3, "0"), (.infinity, 3, "0"), (-0.0001, 3, "0"),
            (1e300, 0, "1000000000000"),
        ])
    func writes(value: Double, places: Int, text: String) {
        #expect(DecimalText.text(of: value, places: places) == text)
    }

    @Test(
        "a length of MIDI is as short as can be",
        arguments: [
            (0, [0]), (127, [127]), (128, [0x81, 0]), (0x3FFF, [0xFF, 0x7F]), (0x4000, [0x81, 0x80, 0]),
        ])
    func writesLength(value: Int, bytes: [UInt8]) {
        #expect(MIDITrack.variableLength(value) == bytes)
    }

    @Test("flat objects take a line, others a line a member")
    func writesJSON() {
        let value = JSONText.object([
            "a": .integer(1), "b": .array([.object(["c": .null, "d": .string("x\u{1}\"\\")])]),
            "e": .array([]),
        ])
        #expect(
            String(decoding: value.document, as: UTF8.self) == """
                {
                  "a": 1,
                  "b": [
                    {"c": null, "d": "x\\u0001\\"\\\\"}
                  ],
                  "e": []
                }

                """)
    }
}
