import MusicModel
import Testing

@Suite("Score")
struct ScoreTests {
    @Test("the kit lists what occurs, from high to low in the staff")
    func listsKit() {
        let events = [DrumClass.snare, .crash, .snare].map {
            VoiceEvent(onset: .zero, value: NoteValue(.quarter), strokes: [Stroke($0)])
        }
        let feet = [VoiceEvent(onset: .zero, value: NoteValue(.quarter), strokes: [Stroke(.kick)])]
        let bar = Bar(meter: .common, hands: Voice(events: events), feet: Voice(events: feet))
        #expect(Score(title: "", bars: [bar]).kit == [.crash, .snare, .kick])
    }

    @Test("no two drums share a key, or a place and head, but the hats")
    func tellsDrumsApart() {
        #expect(Set(DrumClass.allCases.map(\.midiKey)).count == DrumClass.allCases.count)
        let looks = DrumClass.allCases.map { "\($0.staffPosition) \($0.notehead)" }
        #expect(Set(looks).count == DrumClass.allCases.count - 1)
    }
}
