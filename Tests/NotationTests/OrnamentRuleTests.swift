import MusicModel
import Testing

@testable import Notation

@Suite("Ornaments")
struct OrnamentRuleTests {
    @Test(
        "strokes in quick succession are small notes, echoes or notes",
        arguments: [
            ([(0, 40), (30, 90)], [.grace(of: 1), .stroke]), ([(0, 90), (30, 40)], [.stroke, .echo(of: 0)]),
            ([(0, 90), (15, 80)], [.stroke, .echo(of: 0)]), ([(0, 60), (15, 90)], [.echo(of: 1), .stroke]),
            ([(0, 40), (35, 40), (70, 90)], [.grace(of: 2), .grace(of: 2), .stroke]),
            ([(0, 80), (35, 80)], [.stroke, .echo(of: 0)]),
            ([(0, 80), (62, 80)], [.stroke, .stroke]), ([(0, 80)], [.stroke]), ([], []),
        ] as [([(Int, Int)], [HitRole])])
    func tellsApart(strokes: [(milliseconds: Int, velocity: Int)], roles: [HitRole]) {
        let hits = strokes.map { Hit.hit(Double($0.milliseconds) / 1_000, velocity: $0.velocity) }
        #expect(OrnamentRule(hits, quarter: 0.5).roles == roles)
    }

    @Test("only drums that are played so have small notes")
    func choosesDrums() {
        let hats = [Hit.hit(0, .closedHiHat, velocity: 40), .hit(0.03, .closedHiHat, velocity: 90)]
        #expect(Self.roles(of: hats) == [.echo(of: 1), .stroke])
        let two = [Hit.hit(0, .snare, velocity: 40), .hit(0.03, .lowTom, velocity: 90)]
        #expect(Self.roles(of: two) == [.stroke, .stroke])
    }

    @Test("what is not wanted takes no part, and impossible times are said to be")
    func leavesOut() {
        let hits = [Hit.hit(0, velocity: 40), .hit(0.03), .hit(.nan, .kick), .hit(1, .kick)]
        let roles = OrnamentRule(hits, quarter: 0.5, leftOut: [.snare]).roles
        #expect(roles == [.leftOut(.unwanted), .leftOut(.unwanted), .leftOut(.noTime), .stroke])
    }

    @Test("a buzz roll is one note, tied over the beats that it lasts")
    func writesRolls() {
        let roll = (0..<42).map { Hit.hit(0.5 + 0.025 * Double($0), velocity: 60) }
        let hits = [Hit.hit(0, .kick)] + roll + [.hit(1.6), .hit(2, .kick)]
        let result = Notator(title: "").notate(.heard(hits, beats: 8))
        let events = result.score.bars[0].hands.events
        #expect(result.score.bars[0].hands.faults(in: .common) == [])
        #expect(events.filter(\.isRoll).map(\.onset) == [Fraction(1, 4), Fraction(1, 2)])
        #expect(events.filter(\.isTied).count == 1)
        #expect(result.placements.count { $0 == .leftOut(.insideRoll) } == 41)
    }

    @Test("sixteenths and thirty-seconds are no roll", arguments: [0.125, 0.0625])
    func leavesNotes(gap: Double) {
        let hits = (0..<16).map { Hit.hit(gap * Double($0)) }
        #expect(OrnamentRule(hits, quarter: 0.5).roles.allSatisfy { $0 == .stroke })
    }

    @Test("a row of thirty-seconds keeps one that comes too soon", arguments: 1..<8)
    func keepsRows(early: Int) {
        let hits = (0..<8).map { Hit.hit(0.0625 * Double($0) - ($0 == early ? 0.03 : 0)) }
        #expect(Self.roles(of: hits).allSatisfy { $0 == .stroke })
    }

    private static func roles(of hits: [Hit]) -> [HitRole] {
        OrnamentRule(hits, quarter: 0.5).roles
    }
}
