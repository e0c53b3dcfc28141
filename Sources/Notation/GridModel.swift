import MusicModel

/// How a song is played: what a rhythm costs, and how exactly it is played.
///
/// A generative model after A. T. Cemgil, P. Desain and B. Kappen, "Rhythm Quantization for Transcription" (2000), and
/// E. Nakamura, K. Yoshii and S. Sagayama (2017): the grid of a cell depends on the one before, some of its places are
/// taken, and strokes sound there with a Gaussian error and the habit of their drum.
struct GridModel: Sendable {
    /// By length of cell.
    var families: [Fraction: GridFamily]

    /// Standard deviation of a stroke around its place, in seconds.
    var deviation = 0.018

    /// How much later than the beat a drum is played throughout, in seconds; 0 where it is not listed.
    var delays: [DrumClass: Double] = [:]

    /// Where `hit` would have sounded without its drum's habit, in seconds.
    func straightened(_ hit: Hit) -> Double {
        hit.time - (delays[hit.drum] ?? 0)
    }

    /// Of a stroke so many seconds beside its place.
    func timingCost(_ error: Double) -> Double {
        let deviations = error / deviation
        return min(deviations * deviations / 2, Self.strayCost)
    }

    /// Of two strokes of one drum on one place: one would be lost.
    static let collisionCost = 6.0

    /// Of a tuplet, however many the song has: human timing is uneven, and a copyist writes tuplets where nothing else
    /// will do.
    static let tupletCost = 1.5

    /// At most this much for bad timing (four deviations): a stray stroke must not bend the grid of its cell.
    private static let strayCost = 8.0
}

extension GridModel {
    /// Before anything is known of the song.
    init(lengths: Set<Fraction>, hints: NotationHints = .none, leaning: Int? = nil) {
        families = lengths.reduce(into: [:]) { families, length in
            families[length] = GridFamily(grids: Grid.choices(for: length, hints: hints), leaning: leaning)
        }
    }

    func family(of cell: Cell) -> GridFamily {
        families[cell.length] ?? GridFamily(grids: Grid.choices(for: cell.length))
    }
}
