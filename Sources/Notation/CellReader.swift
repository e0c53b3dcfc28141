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
        let strokes = strokes(of: index, entering: entering)
        let family = model.family(of: cells[index])
        let spot = Spot(index: index, entering: entering, cell: cells[index], family: family)
        var drafts = OrderedDrafts()
        for grid in family.grids.indices { drafts.add(nearest(strokes, grid: grid, in: spot)) }
        for leaving in Set(drafts.all.map(\.leaving)).sorted() {
            for draft in known(strokes.dropLast(leaving), leaving: leaving, in: spot) { drafts.add(draft) }
        }
        return drafts.all.map { reading(strokes, as: $0, in: spot) }
    }

    /// Which cell, and how many strokes come from the one before.
    private struct Spot {
        let index, entering: Int
        let cell: Cell
        let family: GridFamily
    }

    /// Slots for the strokes that stay in the cell.
    private struct Draft: Hashable {
        let grid: Int
        let slots: [Int]
        let leaving: Int
    }

    /// Each draft once.
    private struct OrderedDrafts {
        private(set) var all: [Draft] = []

        mutating func add(_ draft: Draft) {
            if !all.contains(draft) { all.append(draft) }
        }
    }

    private typealias Strokes = ArraySlice<CellHits.Stroke>

    private func strokes(of index: Int, entering: Int) -> Strokes {
        let early = entering > 0 ? hits.strokes[index - 1].suffix(entering) : []
        return (early + hits.strokes[index])[...]
    }
}

extension CellReader {
    /// Each stroke on the nearest slot; those beyond the last leave.
    private func nearest(_ strokes: Strokes, grid: Int, in spot: Spot) -> Draft {
        let count = spot.family.grids[grid].places.count
        let last = spot.index == cells.count - 1 ? count - 1 : count
        let slots = strokes.map { stroke in
            min(last, spot.family.slot(nearest: spot.cell.place(of: stroke.time), grid: grid))
        }
        let staying = slots.firstIndex(of: count) ?? slots.count
        let simplest = spot.family.simplest(Array(slots.prefix(staying)), grid: grid)
        return Draft(grid: simplest.grid, slots: simplest.slots, leaving: slots.count - staying)
    }

    private func known(_ strokes: Strokes, leaving: Int, in spot: Spot) -> [Draft] {
        guard !strokes.isEmpty else { return [] }
        let drums = strokes.map(\.drum).sorted { $0.midiKey < $1.midiKey }
        return book.rhythms(at: RhythmBook.Place(spot.cell, drums: drums)).compactMap { rhythm, grid in
            slots(for: strokes, as: rhythm, on: spot.family.grids[grid])
                .map { Draft(grid: grid, slots: $0, leaving: leaving) }
        }
    }

    /// Each drum's strokes on its places of `rhythm`, in order; nil where the grid lacks one.
    private func slots(for strokes: Strokes, as rhythm: Rhythm, on grid: Grid) -> [Int]? {
        var ticks = Dictionary(grouping: rhythm.strokes, by: \.drum).mapValues { $0.map(\.tick)[...] }
        let slots = strokes.compactMap { stroke in
            ticks[stroke.drum]?.popFirst().flatMap { tick in grid.ticks.firstIndex(of: tick) }
        }
        return slots.count == strokes.count ? slots : nil
    }
}

extension CellReader {
    private func reading(_ strokes: Strokes, as draft: Draft, in spot: Spot) -> CellReading {
        let ticks = spot.family.grids[draft.grid].ticks
        let rhythm = Rhythm(
            zip(strokes, draft.slots).map { Rhythm.Stroke(drum: $0.drum, tick: ticks[$1]) })
        let isSilent = draft.slots.isEmpty
        let place = RhythmBook.Place(spot.cell, drums: rhythm.drums)
        return CellReading(
            grid: draft.grid, slots: draft.slots, entering: spot.entering, leaving: draft.leaving,
            rhythm: rhythm, timingCost: timingCost(strokes, as: draft, in: spot),
            rhythmCost: isSilent
                ? 0 : spot.family.rhythmCost(of: Set(draft.slots).sorted(), grid: draft.grid),
            bookCost: isSilent ? .infinity : book.cost(of: rhythm, cell: spot.index, at: place),
            pageCost: spot.family.grids[draft.grid].readsAsTuplet(draft.slots) ? GridModel.tupletCost : 0)
    }

    private func timingCost(_ strokes: Strokes, as draft: Draft, in spot: Spot) -> Double {
        let places = spot.family.places[draft.grid]
        var sum = 0.0
        for (number, (stroke, slot)) in zip(strokes, draft.slots).enumerated() {
            let error = stroke.time - spot.cell.start - places[slot] * spot.cell.seconds
            let isTaken = zip(strokes, draft.slots).prefix(number).contains {
                $0.drum == stroke.drum && $1 == slot
            }
            sum += stroke.weight * (model.timingCost(error) + (isTaken ? GridModel.collisionCost : 0))
        }
        return sum
    }
}
