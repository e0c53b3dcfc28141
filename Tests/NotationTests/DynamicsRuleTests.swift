import Grooves
import MusicModel
import Support
import Testing

@testable import Notation

@Suite("Ghost notes and accents")
struct DynamicsRuleTests {
    @Test(
        "are found where they stand out, and only there",
        arguments: [
            ([90, 92, 88, 30, 34, 91, 28, 33, 90], "---gg-gg-"),
            ([90, 92, 88, 70, 74, 91, 68, 73, 90], "---------"),
            ([40, 42, 38, 41, 39], "-----"), ([20, 30, 40, 50, 60, 70, 80, 90, 100, 110], "----------"),
            ([80, 82, 78, 81, 79, 80, 83, 77, 80, 79, 120], "----------a"),
            ([80, 120, 80, 120, 80, 120, 80, 120], "--------"), ([90], "-"), ([90, 90, 90, 90], "----"),
        ])
    func marks(velocities: [Int], marks: String) {
        let hits = velocities.map { Hit.hit(0, velocity: $0) }
        let rule = DynamicsRule(hits)
        #expect(hits.map { rule.dynamic(of: $0).letter }.joined() == marks)
    }

    @Test("one bell curve has neither", arguments: 1...40)
    func leavesBellCurve(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let hits = (0..<200).map { _ in Hit.hit(0, velocity: Int(85 + 8 * chance.normal())) }
        let rule = DynamicsRule(hits)
        #expect(hits.count { rule.dynamic(of: $0) != .normal } <= 1)
    }

    @Test("only the snare has ghosts, and crash and kick no accents")
    func choosesDrums() {
        let quiet = [90, 90, 90, 30, 30].map { Hit.hit(0, .closedHiHat, velocity: $0) }
        let loud = (Array(repeating: 70, count: 10) + [127]).map { Hit.hit(0, .kick, velocity: $0) }
        let rule = DynamicsRule(quiet + loud)
        #expect((quiet + loud).allSatisfy { rule.dynamic(of: $0) == .normal })
    }
}

extension Stroke.Dynamic {
    fileprivate var letter: String {
        switch self {
        case .ghost: "g"
        case .normal: "-"
        case .accent: "a"
        }
    }
}
