import MusicModel
import Testing

@testable import Engraving

@Suite("Voices of a bar")
struct VoicePlanTests {
    private let fonts: EngravingFonts

    init() throws { fonts = try EngravingFonts.load() }

    @Test("a lone voice rests in the middle, two voices rest above and below")
    func placesRests() {
        #expect(rest("4s 4- 2s", "").at.y == 0)
        #expect(rest("4s 4- 2s", "1k").at.y == -1)
        #expect(rest("4s 4- 2s", "1k", .down, "1k 4-").at.y == 3)
    }

    @Test("a rest gives way to the other voice's head")
    func avoidsHeads() {
        let below = rest("4f 4f 2f", "4k 4- 2k", .down, "4k 4-")
        #expect(below.box.top > 0.5 + 0.5)
    }

    @Test("a silent voice has one rest for the whole bar, or none where nothing is written")
    func joinsSilence() {
        #expect(plan("1-", beside: "4k 4k 4k 4k").wholeBarRest == -2)
        #expect(plan("4- 4- 2-", beside: "1k").events.isEmpty)
        #expect(plan("", beside: "1k").wholeBarRest == nil)
        #expect(plan("1-", beside: "1-").wholeBarRest == nil)
    }

    @Test(
        "a tuplet has a bracket only where no beam holds it together",
        arguments: [
            ("8ts 8ts 8ts", [false]), ("8ts 8t- 8ts", [false]), ("8t- 8ts 8ts", [true]), ("4ts 8ts", [true]),
            ("8ts 8ts 8ts 8ts 8ts 8ts", [false, false]), ("4Ts 4Ts 4Ts", [true]), ("8s 8s", []),
        ])
    func bracketsTuplets(text: String, brackets: [Bool]) {
        let tuplets = TupletPlan.tuplets(of: DrumText.voice(text))
        #expect(tuplets.map(\.isBracketed) == brackets)
        #expect(tuplets.allSatisfy { $0.number == 3 })
    }

    @Test("beams that cannot be drawn are left out, not drawn wrong")
    func dropsBadBeams() {
        let events = DrumText.voice("4s 8s 8- 2s").events
        let voice = Voice(events: events, beams: [0..<2, 1..<3, 1..<9])
        #expect(VoicePlan(voice, .up, beside: .silent, fonts: fonts).beams == [])
    }

    private func plan(_ text: String, beside other: String) -> VoicePlan {
        VoicePlan(DrumText.voice(text), .up, beside: DrumText.voice(other), fonts: fonts)
    }

    /// The first rest of the hands, or of the feet where those are asked for.
    private func rest(
        _ hands: String, _ feet: String, _ stems: StemDirection = .up, _ own: String? = nil
    ) -> RestPlan {
        let voice = DrumText.voice(own ?? hands)
        let other = DrumText.voice(stems == .up ? feet : hands)
        let plan = VoicePlan(voice, stems, beside: other, fonts: fonts)
        return plan.events.compactMap(\.rest).first ?? RestPlan(NoteValue(.whole), y: .infinity, fonts: fonts)
    }
}
