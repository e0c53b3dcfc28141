import MusicModel

/// The rhythms that a song is known to use, so that its repetitions decide what a single cell leaves open.
///
/// A cache beside the general model, as in E. Nakamura and K. Yoshii, "Musical Rhythm Transcription Based on Bayesian
/// Piece-Specific Score Models" (2019). A cell never votes for itself.
struct RhythmBook: Sendable {
    private var places: [Place: [Rhythm: Entry]] = [:]
    private var totals: [Place: Int] = [:]
    private var onsets: [UInt64: Int] = [:]
    private var count = 0
    private let own: [Rhythm?]

    /// Where in a bar, and what drums are struck there.
    struct Place: Hashable, Sendable {
        let offset, length: Fraction
        let drums: [DrumClass]

        init(_ cell: Cell, drums: [DrumClass]) {
            offset = cell.offset
            length = cell.length
            self.drums = drums
        }
    }

    struct Entry: Sendable {
        let grid: Int
        var count: Int
    }

    /// From how each cell was read; nil where nothing is played.
    init(_ readings: [CellReading?], of cells: [Cell]) {
        own = readings.map { $0?.rhythm }
        for (reading, cell) in zip(readings, cells) {
            guard let reading else { continue }
            let place = Place(cell, drums: reading.rhythm.drums)
            places[place, default: [:]][reading.rhythm, default: Entry(grid: reading.grid, count: 0)].count +=
                1
            totals[place, default: 0] += 1
            onsets[reading.rhythm.onsets, default: 0] += 1
            count += 1
        }
    }

    /// Nothing is known.
    init() {
        own = []
    }
}

extension RhythmBook {
    /// What was played elsewhere with these drums at this place of the bar, the commonest first.
    func rhythms(at place: Place) -> [(rhythm: Rhythm, grid: Int)] {
        (places[place] ?? [:])
            .sorted {
                $0.value.count == $1.value.count
                    ? $0.key.key.lexicographicallyPrecedes($1.key.key) : $0.value.count > $1.value.count
            }
            .prefix(Self.mostProposed).map { ($0.key, $0.value.grid) }
    }

    /// Of a cell to be read so, by what all others are.
    func cost(of rhythm: Rhythm, cell index: Int, at place: Place) -> Double {
        let mine = own.indices.contains(index) ? own[index] : nil
        let isMine = mine == rhythm ? 1 : 0
        let isMinePlace = mine?.drums == rhythm.drums ? 1 : 0
        let here = Double((places[place]?[rhythm]?.count ?? 0) - isMine)
        let others = Double((totals[place] ?? 0) - isMinePlace)
        let anywhere = Double((onsets[rhythm.onsets] ?? 0) - (mine?.onsets == rhythm.onsets ? 1 : 0))
        let similar = Self.similarShare * max(0, anywhere - Self.discount) / (Double(count) + 8)
        let likelihood = max(Self.sameShare * max(0, here - Self.discount) / (others + 2), similar)
        return likelihood > 0 ? -likelihood.naturalLogarithm : .infinity
    }

    /// Of a cell to be read by the general model.
    static let newCost = -(1 - sameShare - similarShare).naturalLogarithm

    /// What happened once may have been misread (J. Pitman and M. Yor, 1997).
    private static let discount = 0.7

    private static let mostProposed = 6
    private static let sameShare = 0.55
    private static let similarShare = 0.2
}
