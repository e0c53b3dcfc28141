import Glibc
import MusicModel

/// Explains onsets by a kit: which drums, and how much of each.
///
/// For each combination that a drummer can play, the onset's shape is taken apart into the sounds of its
/// drums by non-negative factorisation (Kullback-Leibler divergence; the use for drums after Wu and Lerch,
/// ISMIR 2015). The combination with the least divergence plus price is the reading.
struct KitReader {
    let kit: Kit
    private let options: [Option]

    /// A combination, its sounds, and each sound's sum with and without its tail.
    private struct Option {
        let combination: Combination
        let sounds: [Int]
        let shapes: [SpectralShape]
        let attackSums: [Float]
    }

    init(_ kit: Kit, combinations: [Combination]) {
        self.kit = kit
        options = combinations.map { combination in
            let sounds = kit.sounds(of: combination.drums)
            let shapes = sounds.map { kit.sounds[$0].shape }
            return Option(
                combination: combination, sounds: sounds, shapes: shapes, attackSums: shapes.map(\.attackSum))
        }
    }

    /// The best reading of `onset`.
    func reading(of onset: OnsetShape) -> OnsetReading {
        let fits = options.map { fit($0, to: onset) }
        let costs = zip(options, fits).map { $0.combination.price + $1.divergence }
        let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        let drums = options[best].combination.drums
        let margins = drums.map { drum in
            let others = costs.indices.filter { !options[$0].combination.contains(drum) }.map { costs[$0] }
            return (others.min() ?? costs[best]) - costs[best]
        }
        let parts = zip(options[best].sounds, fits[best].amounts).map { (sound: $0, amount: $1) }
        return OnsetReading(drums: drums, parts: parts, margins: margins)
    }

    /// Updates of the amounts; more change little.
    private static let iterations = 12

    private func fit(_ option: Option, to onset: OnsetShape) -> (amounts: [Float], divergence: Float) {
        let sums = onset.hasTail ? option.attackSums.map { _ in 1 } : option.attackSums
        var amounts = [Float](repeating: onset.total / Float(option.shapes.count), count: option.shapes.count)
        for _ in 0..<Self.iterations {
            let ratio = onset.shape / model(option, amounts)
            for index in amounts.indices {
                amounts[index] *= option.shapes[index].dot(ratio) / max(sums[index], 1e-6)
            }
        }
        let whole = model(option, amounts)
        return (amounts, divergence(of: onset, from: whole) / max(onset.total, 1e-12))
    }

    private func model(_ option: Option, _ amounts: [Float]) -> SpectralShape {
        var model = SpectralShape()
        for index in amounts.indices { model.add(option.shapes[index], times: amounts[index]) }
        return model
    }

    /// Of the onset's shape from a model, as far as it was heard.
    private func divergence(of onset: OnsetShape, from model: SpectralShape) -> Float {
        let count = onset.hasTail ? SpectralShape.count : BandLayout.count
        return (0..<count).reduce(0) { sum, index in
            let heard = onset.shape[index]
            let expected = model[index] + 1e-12
            return sum + heard * logf((heard + 1e-12) / expected) - heard + expected
        }
    }
}
