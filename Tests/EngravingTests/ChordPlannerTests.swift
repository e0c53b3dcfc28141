import MusicModel
import Testing

@testable import Engraving

@Suite("Chords")
struct ChordPlannerTests {
    private let fonts: EngravingFonts

    init() throws { fonts = try EngravingFonts.load() }

    @Test(
        "heads closer than a third stand on either side of the stem",
        arguments: [
            ([1, 5], StemDirection.up, [true, true]), ([5, 6], .up, [true, false]),
            ([4, 5, 6], .up, [true, false, true]),
            ([1, 1], .up, [true, false]), ([5, 6], .down, [false, true]), ([-5, -3], .down, [true, true]),
        ])
    func choosesSides(positions: [Int], stems: StemDirection, isMainSide: [Bool]) {
        #expect(ChordPlanner.sides(positions, stems) == isMainSide)
    }

    @Test("all heads on the usual side end where the stem ends", arguments: DrumClass.allCases)
    func alignsHeads(drum: DrumClass) {
        let head = chord("4", drum).heads[0]
        #expect(abs((drum.isPlayedByFoot ? head.box.left : head.box.right - Rules.slotWidth)) < 0.001)
        #expect(head.at.y == -Double(drum.staffPosition) / 2)
    }

    @Test(
        "a dot stands in a space, beside the highest head that has one",
        arguments: [
            (DrumClass.snare, -0.5), (.crash, -3.5), (.closedHiHat, -2.5), (.kick, 1.5), (.ride, -2.5),
        ])
    func placesDots(drum: DrumClass, y: Double) {
        let chord = chord("4.", drum)
        #expect(chord.dots.map(\.y) == [y])
        #expect(chord.dots[0].x > chord.heads[0].box.right)
    }

    @Test("a ghost takes room for its parentheses on both sides")
    func makesRoomForGhosts() {
        let plain = chord("8", .snare), ghost = chord("8", .snare, dynamic: .ghost)
        #expect(ghost.room.left < plain.room.left - 0.4)
        #expect(ghost.room.right > plain.room.right + 0.4)
    }

    @Test(
        "stems are shorter where the head is already outside the staff, and longer for more flags",
        arguments: [(-1.0, 3.1), (-2.5, 2.7), (0.5, 3.5)])
    func measuresStems(y: Double, length: Double) {
        #expect(abs(StemLength.beamed(from: y, .up, beams: 1) - length) < 0.001)
        #expect(StemLength.beamed(from: y, .up, beams: 3) > length + 0.9)
        #expect(StemLength.single(from: y, .up, flags: 2) > StemLength.single(from: y, .up, flags: 1))
    }

    @Test("beams of cymbals stay flat, fills follow the drums by less than a space")
    func slantsBeams() {
        #expect(slant(of: [-2.5, -2.5, -0.5]) == 0)
        #expect(slant(of: [-0.5, -1.5, -0.5]) == 0)
        #expect(slant(of: [-0.5, -1.5, -1.5]) == -0.5)
        #expect(slant(of: [-1.5, -1, 0.5]) == 0.5)
        #expect(slant(of: [-1.75, 0.5]) == 0.75)
    }

    private func slant(of heads: [Double]) -> Double {
        let points = heads.enumerated().map { Point(Double($0) * 2, $1) }
        let line = BeamLine(heads: points, tips: points.map { Point($0.x, $0.y - 3) }, .up)
        return ((line.y(at: Double(heads.count - 1) * 2) - line.y(at: 0)) * 100).rounded() / 100
    }

    private func chord(_ value: String, _ drum: DrumClass, dynamic: Stroke.Dynamic = .normal) -> ChordPlan {
        let stems: StemDirection = drum.isPlayedByFoot ? .down : .up
        let shape = NoteValue.Shape(rawValue: value.hasPrefix("8") ? 8 : 4) ?? .quarter
        let event = VoiceEvent(
            onset: .zero, value: NoteValue(shape, dots: value.hasSuffix(".") ? 1 : 0),
            strokes: [Stroke(drum, dynamic: dynamic)])
        return ChordPlanner(fonts: fonts, stems: stems).plan(event, isBeamed: true)
    }
}
