/// How sure a piece's beats were said to be, 0 to 1, and how right they were, 0 to 1.
struct BeatTrust {
    let steadiness, beats, downbeats: Double

    /// Says for fifths of the scale, on standard output, how many pieces there were and how right their beats.
    static func report(_ pieces: [BeatTrust]) {
        for fifth in 0..<5 {
            let inside = pieces.filter { min(4, Int($0.steadiness * 5)) == fifth }
            guard !inside.isEmpty else { continue }
            let name = "beats.steadiness.\(2 * fifth)-\(2 * fifth + 2)tenths"
            func mean(_ value: (BeatTrust) -> Double) -> Double {
                100 * inside.reduce(0) { $0 + value($1) } / Double(inside.count)
            }
            Figure(name: "\(name).pieces", value: Double(inside.count), unit: "").report()
            Figure(name: "\(name).beats", value: mean(\.beats), unit: "%").report()
            Figure(name: "\(name).beats_nearly_all", value: mean { $0.beats >= 0.9 ? 1 : 0 }, unit: "%")
                .report()
            Figure(name: "\(name).downbeats", value: mean(\.downbeats), unit: "%").report()
        }
    }
}
