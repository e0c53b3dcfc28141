import Grooves
import MusicModel

/// What a score is without learning: every beat takes the grid that costs least by timing and a fixed price, next to
/// that of the beat before. With one grid, it is rounding.
struct PlainQuantizer {
    /// Places in a beat, and the price of each grid.
    let grids: [(slots: Int, price: Double)]

    /// Rounds to sixteenths, whatever the beat is.
    static func sixteenths(in meter: Meter) -> PlainQuantizer {
        PlainQuantizer(grids: [(max(1, (meter.beatLength * 16).floor), 0)])
    }

    static let fixedPrices = PlainQuantizer(grids: [(2, 1), (4, 2), (3, 3.5), (6, 5), (8, 5.5)])

    private static let deviation = 0.015
    private static let change = 1.0

    /// The strokes of each bar.
    func read(_ heard: Transcription) -> [Set<GrooveReading.Stroke>] {
        let beats = heard.beats
        let pairs = zip(beats, beats.dropFirst()).map { $0.time..<$1.time }
        let inside = pairs.map { beat in
            heard.hits.filter { $0.time >= beat.lowerBound - 0.04 && $0.time < beat.upperBound - 0.04 }
        }
        let chosen = cheapest(pairs, inside)
        var bars: [Set<GrooveReading.Stroke>] = []
        for index in pairs.indices {
            if beats[index].isDownbeat || bars.isEmpty { bars.append([]) }
            for hit in inside[index] {
                let slot = slot(of: hit, in: pairs[index], slots: grids[chosen[index]].slots)
                let place = Fraction(beats[index].index) + Fraction(slot, grids[chosen[index]].slots)
                bars[bars.count - 1].insert(
                    GrooveReading.Stroke(hit.drum, at: heard.meter.beatLength * place))
            }
        }
        return bars
    }

    private func slot(of hit: Hit, in beat: Range<Double>, slots: Int) -> Int {
        let place = (hit.time - beat.lowerBound) / (beat.upperBound - beat.lowerBound)
        return min(slots - 1, max(0, Int((place * Double(slots)).rounded())))
    }

    private func cost(_ hits: [Hit], in beat: Range<Double>, grid: Int) -> Double {
        let slots = grids[grid].slots
        let seconds = beat.upperBound - beat.lowerBound
        return hits.reduce(grids[grid].price) { sum, hit in
            let place = Double(slot(of: hit, in: beat, slots: slots)) / Double(slots)
            let error = (hit.time - beat.lowerBound - place * seconds) / Self.deviation
            return sum + error * error / 2
        }
    }

    private func cheapest(_ beats: [Range<Double>], _ hits: [[Hit]]) -> [Int] {
        var costs = grids.map { _ in 0.0 }
        var origins: [[Int]] = []
        for index in beats.indices {
            let ways = grids.indices.map { grid -> (Int, Double) in
                let steps = grids.indices.map { costs[$0] + ($0 == grid ? 0 : Self.change) }
                let origin = grids.indices.min { steps[$0] < steps[$1] } ?? 0
                return (origin, steps[origin] + cost(hits[index], in: beats[index], grid: grid))
            }
            origins.append(ways.map(\.0))
            costs = ways.map(\.1)
        }
        var grid = grids.indices.min { costs[$0] < costs[$1] } ?? 0
        return origins.reversed().map { from in
            defer { grid = from[grid] }
            return grid
        }.reversed()
    }
}
