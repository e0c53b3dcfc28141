/// Puts beats where the strokes around them say together, not where the nearest single one fell.
///
/// Least squares: strokes on beats and half-way to the next want to be met, and the tempo wants to stay as it is (a
/// Whittaker smoother). How strongly it does the recording tells: the stiffest line is taken that meets the strokes about
/// as well as a loose one, so music played to a click gets the click's exactness, and a drummer's own time is followed.
struct BeatSmoother {
    private let strokes: [(time: Double, weight: Float)]

    /// `strokes` by time, with weights 0...1.
    init(_ strokes: [(time: Double, weight: Float)]) {
        self.strokes = strokes
    }

    /// `times` moved; as many, and still each later than the one before.
    func smooth(_ times: [Double]) -> [Double] {
        guard times.count > 3 else { return times }
        let fits = Self.stiffnesses.map { fit(times, stiffness: $0) }
        let loosest = fits[fits.count - 1].deviation
        let best = fits.first { $0.deviation <= loosest * Self.leeway + Self.slack } ?? fits[0]
        let isOrdered = zip(best.times, best.times.dropFirst()).allSatisfy { $0 + 0.02 < $1 }
        return isOrdered ? best.times : times
    }

    private static let stiffnesses = [1e7, 1e4, 400, 30, 3]
    private static let leeway = 1.08

    /// In seconds.
    private static let slack = 0.0005

    /// A stroke is taken for one of a beat within so many seconds.
    private static let reach = 0.06

    private struct Moment {
        let beat: Int

        /// From the beat on, 0, a half or 1.
        let place: Double
        let time, weight: Double
    }

    private func fit(_ times: [Double], stiffness: Double) -> (times: [Double], deviation: Double) {
        var fitted = times
        var moments: [Moment] = []
        for _ in 0..<3 {
            moments = self.moments(beside: fitted)
            fitted = solve(fitted, moments, stiffness: stiffness, guess: times)
        }
        let weight = moments.reduce(1e-9) { $0 + $1.weight }
        let squares = moments.reduce(0) { sum, moment in
            let time = fitted[moment.beat] + moment.place * (fitted[moment.beat + 1] - fitted[moment.beat])
            return sum + moment.weight * (time - moment.time) * (time - moment.time)
        }
        return (fitted, (squares / weight).squareRoot())
    }

    private func moments(beside times: [Double]) -> [Moment] {
        var beat = 0
        return strokes.compactMap { stroke in
            while beat + 2 < times.count, times[beat + 1] <= stroke.time { beat += 1 }
            let length = times[beat + 1] - times[beat]
            let place = ((stroke.time - times[beat]) / length * 2).rounded() / 2
            guard (0...1).contains(place) else { return nil }
            let distance = stroke.time - (times[beat] + place * length)
            let reach = min(Self.reach, length / 8)
            guard abs(distance) < reach else { return nil }
            let nearness = 1 - distance * distance / (reach * reach)
            let weight = Double(stroke.weight) * nearness * (place == 0.5 ? 0.5 : 1)
            return Moment(beat: beat, place: place, time: stroke.time, weight: weight)
        }
    }

    private func solve(
        _ times: [Double], _ moments: [Moment], stiffness: Double, guess: [Double]
    ) -> [Double] {
        var system = BandSystem(count: times.count)
        for (index, time) in guess.enumerated() { system.add([(index, 1)], equals: time, weight: 0.003) }
        for moment in moments {
            system.add(
                [(moment.beat, 1 - moment.place), (moment.beat + 1, moment.place)], equals: moment.time,
                weight: moment.weight)
        }
        for middle in 1..<times.count - 1 where !isBreak(middle, in: guess) {
            system.add([(middle - 1, 1), (middle, -2), (middle + 1, 1)], equals: 0, weight: stiffness)
        }
        return system.solution() ?? times
    }

    /// Whether the tempo is another one from here on.
    private func isBreak(_ beat: Int, in times: [Double]) -> Bool {
        let change = (times[beat + 1] - times[beat]) / (times[beat] - times[beat - 1])
        return !(0.82...1.22).contains(change)
    }
}
