import MusicModel
import Testing

@Suite("Voice event")
struct VoiceEventTests {
    @Test(
        "a value lasts as long as its dots say",
        arguments: [
            (NoteValue(.quarter), Fraction(1, 4)), (NoteValue(.quarter, dots: 1), Fraction(3, 8)),
            (NoteValue(.half, dots: 2), Fraction(7, 8)), (NoteValue(.sixtyFourth), Fraction(1, 64)),
        ])
    func lasts(value: NoteValue, length: Fraction) {
        #expect(value.length == length)
        #expect(VoiceEvent(onset: Fraction(1, 4), value: value, strokes: []).end == Fraction(1, 4) + length)
    }

    @Test("three eighths of a triplet last a quarter")
    func lastsInTriplet() {
        let tuplet = Tuplet(actual: 3, normal: 2, start: .zero, span: Fraction(1, 4))
        let event = VoiceEvent(
            onset: .zero, value: NoteValue(.eighth), tuplet: tuplet, strokes: [Stroke(.snare)])
        #expect(event.duration * 3 == Fraction(1, 4))
    }

    @Test(
        "a bar rest lasts as long as its bar, which may be no value at all",
        arguments: [Meter(5, 4), Meter(4, 4)])
    func restsForBar(meter: Meter) {
        let rest = VoiceEvent(barRest: meter.barLength)
        #expect(rest.duration == meter.barLength)
        #expect(rest.isRest)
        #expect(rest.value == NoteValue(.whole))
    }

    @Test("heads stand from the lowest to the highest")
    func sortsHeads() {
        let event = VoiceEvent(
            onset: .zero, value: NoteValue(.eighth),
            strokes: [Stroke(.crash), Stroke(.lowTom), Stroke(.snare)])
        #expect(event.strokes.map(\.drum) == [.lowTom, .snare, .crash])
    }
}
