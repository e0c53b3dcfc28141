import Glibc
import MusicModel

/// The sounds of a drum kit: shapes that sum to 1, one or several for each drum.
struct Kit {
    private(set) var sounds: [Sound]

    /// The sounds that it began with.
    private let prototypes: [Sound]

    struct Sound {
        let drum: DrumClass
        var shape: SpectralShape
    }

    /// A kit like any other.
    init() {
        prototypes = KitTemplates.decibels.map { template in
            let levels = template.attack + template.tail
            var shape = SpectralShape { powf(10, Float(levels[$0]) / 20 * SpectralShape.compression) }
            shape.multiply(by: 1 / shape.sum)
            return Sound(drum: template.drum, shape: shape)
        }
        sounds = prototypes
    }

    /// The indices of the sounds of some drums.
    func sounds(of drums: [DrumClass]) -> [Int] {
        sounds.indices.filter { drums.contains(sounds[$0].drum) }
    }

    /// Moves every sound towards what was explained by it.
    ///
    /// The multiplicative update of Lee and Seung (NIPS 2000) for the Kullback-Leibler divergence, held back
    /// by the prototypes as by that much sound of their own (a Dirichlet prior): a drum that was hardly heard
    /// keeps its shape.
    mutating func adapt(to readings: [OnsetReading], of onsets: [OnsetShape], inertia: Float) {
        let weight = inertia * onsets.map(\.total).median
        var explained = [SpectralShape](repeating: SpectralShape(), count: sounds.count)
        for (onset, reading) in zip(onsets, readings) {
            // A tail that was not heard says nothing against the one that was expected.
            let ratio = (onset.shape / sum(of: reading)).keepingTail(onset.hasTail)
            for part in reading.parts { explained[part.sound].add(ratio, times: part.amount) }
        }
        for index in sounds.indices {
            var shape = sounds[index].shape * explained[index]
            shape.add(prototypes[index].shape, times: weight)
            shape.multiply(by: 1 / max(shape.sum, 1e-12))
            sounds[index].shape = shape
        }
    }

    /// What a reading says should have been heard.
    private func sum(of reading: OnsetReading) -> SpectralShape {
        reading.parts.reduce(into: SpectralShape()) { $0.add(sounds[$1.sound].shape, times: $1.amount) }
    }
}
