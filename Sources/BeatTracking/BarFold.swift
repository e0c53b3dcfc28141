/// A piece folded to one bar: the mean of each strength on each tick of it.
struct BarFold: Sendable {
    let kick, snare, crash, tom, timekeeper, any, beat, downbeat: [Float]

    init(_ strengths: PulseStrengths, period: Int) {
        func folded(_ values: [Float]) -> [Float] {
            var sums = [Float](repeating: 0, count: period)
            var counts = sums
            for tick in strengths.played {
                sums[tick % period] += values[tick]
                counts[tick % period] += 1
            }
            return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
        }
        kick = folded(strengths.kick)
        snare = folded(strengths.snare)
        crash = folded(strengths.crash)
        tom = folded(strengths.tom)
        timekeeper = folded(strengths.timekeeper)
        any = folded(strengths.any)
        beat = folded(strengths.beat)
        downbeat = folded(strengths.downbeat)
    }
}
