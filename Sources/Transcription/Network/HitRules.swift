import Core
import Glibc
import MusicModel

/// By what rules a model's activations become hits, checked.
struct HitRules: Sendable {
    /// In the order of the network's answers.
    let drums: [Drum]

    /// Drums of which mostly one is struck at a time.
    let groups: [Group]

    /// Answers for a frame.
    let answersPerFrame: Int

    private let velocityScale: Double

    /// Checks all there is to check; a `Problem` says what does not fit.
    init(_ hits: ModelSettings.Hits, outputs: ModelSettings.Outputs) throws(Problem) {
        let classes = outputs.classes.compactMap(DrumClass.init)
        try Problem.require(
            !classes.isEmpty && classes.count == outputs.classes.count && Set(classes).count == classes.count,
            "it names drums that this Drumscribe does not know, or one twice.")
        drums = try Self.drums(classes, hits)
        groups = try Self.groups(hits, classes: classes)
        answersPerFrame = 2 * classes.count + outputs.beats.count
        try Problem.require(
            (1...127).contains(outputs.velocityScale), "its velocity scale is \(outputs.velocityScale).")
        velocityScale = outputs.velocityScale
    }

    private static func drums(_ classes: [DrumClass], _ hits: ModelSettings.Hits) throws(Problem) -> [Drum] {
        let (slopes, offsets) = (hits.calibration.slopes, hits.calibration.offsets)
        try Problem.require(
            [hits.secondThresholds.count, slopes.count, offsets.count].allSatisfy { $0 == classes.count },
            "it has not one threshold, slope and offset for each drum.")
        let bounds = -1_000.0...1_000
        try Problem.require(
            (slopes + offsets).allSatisfy(bounds.contains) && hits.secondThresholds.allSatisfy(\.isFinite),
            "a threshold, slope or offset is out of bounds.")
        return classes.enumerated().map { index, drum in
            Drum(
                drum: drum, secondThreshold: hits.secondThresholds[index], slope: slopes[index],
                offset: offsets[index])
        }
    }

    private static func groups(_ hits: ModelSettings.Hits, classes: [DrumClass]) throws(Problem) -> [Group] {
        let names = hits.groups.joined()
        try Problem.require(
            hits.thresholds.count == hits.groups.count && Set(names).count == names.count
                && names.allSatisfy { DrumClass(rawValue: $0).map(classes.contains) == true },
            "its groups of drums do not fit its drums or thresholds.")
        try Problem.require(
            hits.thresholds.allSatisfy { $0 > 0 && $0.isFinite }, "a threshold is out of bounds.")
        return zip(hits.groups, hits.thresholds).map { members, threshold in
            let members = members.compactMap(DrumClass.init).compactMap(classes.firstIndex)
            return Group(members: members, threshold: threshold)
        }
    }

    /// As in MIDI, 1 to 127, of a velocity activation, 0...1.
    func velocity(_ activation: Float) -> Int {
        min(127, max(1, Int((velocityScale * Double(activation)).rounded())))
    }
}

extension HitRules {
    struct Drum: Sendable {
        let drum: DrumClass

        /// What its activation must reach to be hit beside a likelier one of its group.
        let secondThreshold: Float

        /// Of the calibration.
        let slope, offset: Double

        /// How likely a hit of so much activation, 0...1, is right.
        func confidence(_ activation: Float) -> Double {
            let kept = min(1 - 1e-5, max(1e-5, Double(activation)))
            return 1 / (1 + exp(-(slope * log(kept / (1 - kept)) + offset)))
        }
    }

    struct Group: Sendable {
        /// Places in `drums`.
        let members: [Int]

        /// What the sum of their activations must reach.
        let threshold: Float
    }
}
