import MusicModel

/// Finds the ways in which a cell may be written.
struct CellReader {
    let model: GridModel
    let cells: [Cell]
    let hits: CellHits
    let book: RhythmBook

    /// Ways to write the cell at `index` that takes over the last `entering` strokes of the one before: one for each
    /// grid, every stroke on the nearest place, and those that the song uses elsewhere with the same drums.
    func readings(of index: Int, entering: Int) -> [CellReading] {
        let family = model.family(of: cells[index])
        let strokes = strokes(of: index, entering: entering)
        let nearest = family.grids.indices.map { grid in
            reading(
                strokes, slots: nearestSlots(strokes, cell: index, grid: grid), grid: grid,
                in: Spot(index, entering))
        }
        let leavings = Set(nearest.map(\.leaving)).sorted()
        let known = leavings.flatMap {
            knownReadings(strokes.dropLast($0), leaving: $0, in: Spot(index, entering))
        }
        return nearest + known
    }

    private typealias Strokes = ArraySlice<CellHits.Stroke>

    /// Which cell, and how many strokes come from the one before.
    private struct Spot {
        let index, entering: Int

        init(_ index: Int, _ entering: Int) {
            self.index = index
            self.entering = entering
        }
    }

    private func strokes(of index: Int, entering: Int) -> Strokes {
        let early = entering > 0 ? hits.strokes[index - 1].suffix(entering) : []
        return (early + hits.strokes[index])[...]
    }
}

extension CellReader {
    /// A slot beyond the last means the next cell.
    private func nearestSlots(_ strokes: Strokes, cell index: Int, grid: Int) -> [Int] {
        let cell = cells[index]
        let family = model.family(of: cell)
        let last = family.grids[grid].places.count - 1
        return strokes.map { stroke in
            let slot = family.slot(nearest: cell.place(of: stroke.time), grid: grid)
            return index == cells.count - 1 ? min(slot, last) : slot
        }
    }

    private func knownReadings(_ strokes: Strokes, leaving: Int, in place: Spot) -> [CellReading] {
        guard !strokes.isEmpty else { return [] }
        let cell = cells[place.index]
        let family = model.family(of: cell)
        let drums = strokes.map(\.drum).sorted { $0.midiKey < $1.midiKey }
        return book.rhythms(at: RhythmBook.Place(cell, drums: drums)).compactMap { rhythm, grid in
            guard let slots = slots(for: strokes, as: rhythm, on: family.grids[grid]) else { return nil }
            return reading(strokes, slots: slots, grid: grid, in: place, leaving: leaving)
        }
    }

    /// Each drum's strokes on its places of `rhythm`, in order; nil where the grid lacks one.
    private func slots(for strokes: Strokes, as rhythm: Rhythm, on grid: Grid) -> [Int]? {
        var ticks = Dictionary(grouping: rhythm.strokes, by: \.drum).mapValues { $0.map(\.tick)[...] }
        let slots = strokes.compactMap { stroke in
            ticks[stroke.drum]?.popFirst().flatMap { tick in
                grid.places.firstIndex { Rhythm.tick(of: $0) == tick }
            }
        }
        return slots.count == strokes.count ? slots : nil
    }
}

extension CellReader {
    /// Of all strokes with their slots, some of which may be in the next cell.
    private func reading(_ strokes: Strokes, slots: [Int], grid: Int, in place: Spot) -> CellReading {
        let count = model.family(of: cells[place.index]).grids[grid].places.count
        let staying = slots.firstIndex(of: count) ?? slots.count
        return reading(
            strokes.prefix(staying), slots: Array(slots.prefix(staying)), grid: grid, in: place,
            leaving: slots.count - staying)
    }

    /// Of strokes that stay.
    private func reading(
        _ strokes: Strokes, slots: [Int], grid: Int, in place: Spot, leaving: Int
    ) -> CellReading {
        let cell = cells[place.index]
        let family = model.family(of: cell)
        let (grid, slots) = family.simplest(slots, grid: grid)
        let rhythm = Rhythm(
            zip(strokes, slots).map { stroke, slot in
                Rhythm.Stroke(drum: stroke.drum, tick: Rhythm.tick(of: family.grids[grid].places[slot]))
            })
        let bookPlace = RhythmBook.Place(cell, drums: rhythm.drums)
        return CellReading(
            grid: grid, slots: slots, entering: place.entering, leaving: leaving, rhythm: rhythm,
            timingCost: timingCost(strokes, slots: slots, grid: grid, cell: cell),
            rhythmCost: slots.isEmpty ? 0 : family.rhythmCost(of: Set(slots).sorted(), grid: grid),
            bookCost: slots.isEmpty ? .infinity : book.cost(of: rhythm, cell: place.index, at: bookPlace))
    }

    private func timingCost(
        _ strokes: Strokes, slots: [Int], grid: Int, cell: Cell
    ) -> Double {
        let places = model.family(of: cell).places[grid]
        var taken: Set<Rhythm.Stroke> = []
        return zip(strokes, slots).reduce(0) { sum, pair in
            let (stroke, slot) = pair
            let isFree = taken.insert(Rhythm.Stroke(drum: stroke.drum, tick: slot)).inserted
            let error = stroke.time - cell.start - places[slot] * cell.seconds
            return sum + stroke.weight * (model.timingCost(error) + (isFree ? 0 : GridModel.collisionCost))
        }
    }
}
