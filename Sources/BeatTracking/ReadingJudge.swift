import MusicModel

/// Knows the traits of all readings of one piece.
struct ReadingJudge {
    let strengths: PulseStrengths
    let found: Reading

    /// Seconds.
    let tick: Double

    private var folds: [Int: BarFold] = [:]
    private var likenesses: [Int: Float] = [:]

    init(_ strengths: PulseStrengths, found: Reading, tick: Double) {
        self.strengths = strengths
        self.found = found
        self.tick = tick
    }

    mutating func traits(of reading: Reading) -> ReadingTraits {
        let view = BarView(fold: fold(reading.bar), reading: reading)
        var traits = ReadingTraits()
        setTempo(&traits, reading)
        setPlaces(&traits, view)
        setNetwork(&traits, view)
        setBars(&traits, view)
        setPattern(&traits, view)
        setLikeness(&traits, reading)
        setEnds(&traits, reading)
        setFound(&traits, reading)
        return traits
    }

    private mutating func fold(_ period: Int) -> BarFold {
        if let fold = folds[period] { return fold }
        let fold = BarFold(strengths, period: period)
        folds[period] = fold
        return fold
    }

    /// How alike moments so many ticks apart are, 0...1.
    private mutating func likeness(_ lag: Int) -> Float {
        if let likeness = likenesses[lag] { return likeness }
        var (both, each): (Float, Float) = (0, 1e-6)
        for (values, weight) in [
            (strengths.kick, Float(1)), (strengths.snare, 1), (strengths.tom, 0.7), (strengths.crash, 0.7),
            (strengths.timekeeper, 0.3),
        ] {
            for tick in strengths.played where tick + lag <= strengths.played.upperBound {
                let (here, there) = (values[tick], values[tick + lag])
                both += weight * here * there
                each += weight * (here * here + there * there) / 2
            }
        }
        likenesses[lag] = both / each
        return both / each
    }

    private mutating func setLikeness(_ traits: inout ReadingTraits, _ reading: Reading) {
        let (bar, step) = (reading.bar, reading.step)
        let whole = likeness(bar)
        traits[.likeBar] = whole
        traits[.likeLess] = whole - likeness(bar - step)
        traits[.likeMore] = whole - likeness(bar + step)
        traits[.likeBeat] = whole - likeness(step)
        traits[.likeTwice] = whole - likeness(2 * bar)
        if reading.meter.beatsPerBar.isMultiple(of: 2) { traits[.likeHalf] = whole - likeness(bar / 2) }
    }
}
