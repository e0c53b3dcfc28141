import MusicModel

/// Finds the written place of every stroke.
///
/// Rhythms are chosen with a model of music at large, then the model, the song's own rhythms and the beats' exact times
/// are learned anew from the result, and so on (hard expectation maximisation). It may settle on the wrong kind of
/// beat, so it starts from several, and the cheapest explanation of the song is taken.
struct Quantizer {
    let plan: BarPlan
    let hits: [Hit]

    /// Indices of the hits to place.
    let wanted: [Int]

    private(set) var hints: NotationHints

    /// How often the song is read anew.
    private var passes = 5

    /// At first, no grid is preferred, then triplets, sextuplets.
    private var leanings: [Int?] = [nil, 3, 6]

    /// How exactly strokes are thought to be played at first, in seconds.
    private var deviation: Double?

    init(plan: BarPlan, hits: [Hit], wanted: [Int], hints: NotationHints = .none) {
        self.plan = plan
        self.hits = hits
        self.wanted = wanted
        self.hints = hints
    }

    /// There is no beat: nothing can be learned, and no tuplet has a meaning. Nor was anything played to the clock, so a lone
    /// stroke between two sixteenths moves to one; rows of fast strokes still are thirty-seconds.
    mutating func followTheClock() {
        deviation = 0.042
        passes = 0
        leanings = [nil]
        hints.allowsTuplets = false
    }

    /// Where a hit is written: a cell of the plan, a place in it in whole notes, and how much later than the hit that
    /// sounds, in seconds.
    struct Place: Hashable, Sendable {
        let cell: Int
        var offset: Fraction
        let shift: Double
    }

    /// For each hit, nil where it is not wanted or lies outside the plan.
    func places() -> [Place?] {
        places(of: learnedSong())
    }

    /// The song as it is understood at some point.
    struct Song: Sendable {
        var model: GridModel
        var cells: [Cell]
        var book: RhythmBook
        var hits: CellHits
        var readings: [CellReading]
        var cost: Double
    }

    /// How this song is played.
    func learnedSong() -> Song {
        let lengths = Set(plan.cells.map(\.length))
        let songs = leanings.map { leaning -> Song in
            var start = GridModel(lengths: lengths, hints: hints, leaning: leaning)
            start.deviation = deviation ?? start.deviation
            let first = read(model: start, cells: plan.cells, book: RhythmBook())
            return settled(first)
        }
        return songs.dropFirst().reduce(songs[0]) { best, song in
            let isCheaper = song.cost + mixtureCost(of: song) < best.cost + mixtureCost(of: best) - Self.doubt
            return isCheaper ? song : best
        }
    }

    /// Of swung notes beside dotted ones: a drummer plays one or the other throughout, and where strokes lie between them,
    /// a song that has some of each explains them best and is wrong.
    private func mixtureCost(of song: Song) -> Double {
        let (swung, dotted) = (Rhythm.tick(of: Fraction(2, 3)), Rhythm.tick(of: Fraction(3, 4)))
        var counts = [swung: 0, dotted: 0]
        for (cell, reading) in zip(song.cells, song.readings) where cell.length == Fraction(1, 4) {
            let ticks = song.model.family(of: cell).grids[reading.grid].ticks
            let offBeat = Set(reading.slots.map { ticks[$0] }).subtracting([0])
            if offBeat.count == 1, let only = offBeat.first { counts[only]? += 1 }
        }
        return Self.mixture * Double(counts.values.min() ?? 0)
    }

    /// Read anew until it stays the same.
    private func settled(_ first: Song) -> Song {
        var song = first
        for _ in 0..<passes {
            let next = relearned(song)
            let isSettled = zip(song.readings, next.readings).allSatisfy { $0.rhythm == $1.rhythm }
            song = next
            if isSettled { break }
        }
        return song
    }

    /// By how much an unusual start must explain a song better.
    private static let doubt = 1.0

    /// Of each note of the rarer kind.
    private static let mixture = 3.0
}

extension Quantizer {
    private func read(model: GridModel, cells: [Cell], book: RhythmBook) -> Song {
        let cellHits = CellHits(hits, wanted: wanted, in: cells, model: model)
        let search = GridSearch(model: model, cells: cells, hits: cellHits, book: book)
        let (readings, cost) = search.cheapestReadings()
        let precision =
            wanted.reduce(0) { $0 + min(1, hits[$1].confidence) } * model.deviation.naturalLogarithm
        return Song(
            model: model, cells: cells, book: book, hits: cellHits, readings: readings, cost: cost + precision
        )
    }

    private func relearned(_ song: Song) -> Song {
        let lessons = lessons(of: song)
        let model = song.model.learned(from: lessons, readings: song.readings, cells: song.cells)
        let offset = offset(of: lessons)
        let cells = BeatIron(strokeError: max(model.deviation, 0.010))
            .ironed(plan.cells.map { $0.later(by: offset) }, by: lessons)
        let written = song.readings.map { $0.isSilent ? nil : $0 }
        return read(model: model, cells: cells, book: RhythmBook(written, of: cells))
    }

    /// By how much all strokes are late, in seconds: a drummer before or behind a click, or a tracker's habit.
    private func offset(of lessons: [Lesson]) -> Double {
        let late = lessons.map { lesson in
            let cell = plan.cells[lesson.cell]
            return lesson.time - cell.start - lesson.place * cell.seconds
        }.sorted()
        guard late.count >= Self.fewestForOffset else { return 0 }
        return min(max(late[late.count / 2], -Self.mostOffset), Self.mostOffset)
    }

    private static let fewestForOffset = 12

    /// In seconds.
    private static let mostOffset = 0.040

    private func lessons(of song: Song) -> [Lesson] {
        eachStroke(of: song) { stroke, index, reading, slot in
            let cell = song.cells[index]
            let place = song.model.family(of: cell).places[reading.grid][slot]
            return Lesson(
                drum: stroke.drum, length: cell.length, seconds: cell.seconds, grid: reading.grid, slot: slot,
                error: stroke.time - cell.start - place * cell.seconds, time: stroke.time,
                weight: stroke.weight, cell: index, place: place)
        }
    }

    private func eachStroke<Result>(
        of song: Song, _ body: (CellHits.Stroke, Int, CellReading, Int) -> Result
    ) -> [Result] {
        song.readings.enumerated().flatMap { index, reading in
            let early = reading.entering > 0 ? song.hits.strokes[index - 1].suffix(reading.entering) : []
            let strokes = early + song.hits.strokes[index].dropLast(reading.leaving)
            return zip(strokes, reading.slots).map { body($0, index, reading, $1) }
        }
    }

    private func places(of song: Song) -> [Place?] {
        var places = [Place?](repeating: nil, count: hits.count)
        _ = eachStroke(of: song) { stroke, index, reading, slot in
            let cell = plan.cells[index]
            let place = song.model.family(of: cell).grids[reading.grid].places[slot]
            let sounds = cell.start + place.value * cell.seconds
            places[stroke.hit] = Place(
                cell: index, offset: cell.length * place, shift: sounds - hits[stroke.hit].time)
        }
        return places
    }
}
