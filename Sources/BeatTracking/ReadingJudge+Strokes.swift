import MusicModel

/// How fast a reading is, and what is struck on its beats and on their parts.
extension ReadingJudge {
    func setTempo(_ traits: inout ReadingTraits, _ reading: Reading) {
        let usual: Float = [.simple: 110, .compound: 75, .short: 200][reading.division] ?? 110
        let tempo = (Float(60 / (tick * Double(reading.step))) / usual).naturalLogarithm / 0.693
        traits[.tempo] = tempo
        traits[.tempoSquare] = tempo * tempo
        traits[.fast] = max(0, tempo - 0.4)
        traits[.slow] = max(0, -tempo - 0.4)
        func set(_ trait: ReadingTrait, _ square: ReadingTrait, _ rate: Float, usual: Float) {
            let value = (max(0.02, rate * Float(reading.step)) / usual).naturalLogarithm
            traits[trait] = value
            traits[square] = value * value
        }
        set(.onsets, .onsetsSquare, strengths.onsetRate, usual: 2)
        set(.kicks, .kicksSquare, strengths.kickRate, usual: 0.6)
        set(.snares, .snaresSquare, strengths.snareRate, usual: 0.6)
        set(.timekeepers, .timekeepersSquare, strengths.timekeeperRate, usual: 1.6)
    }

    func setPlaces(_ traits: inout ReadingTraits, _ view: BarView) {
        let fold = view.fold
        traits[.on] = view.mean(fold.any)
        traits[.half] = view.mean(fold.any, part: 0.5)
        traits[.quarter] = view.mean(fold.any, parts: [0.25, 0.75])
        traits[.third] = view.mean(fold.any, parts: [1 / 3, 2 / 3])
        traits[.sixth] = view.mean(fold.any, parts: [1 / 6, 5 / 6])
        traits[.eighth] = view.mean(fold.any, parts: [0.125, 0.375, 0.625, 0.875])
        traits[.swing] = view.mean(fold.any, part: 2 / 3) - view.mean(fold.any, part: 1 / 3)
        for (on, half, values) in [
            (ReadingTrait.onShare, ReadingTrait.halfShare, fold.any), (.kickOn, .kickHalf, fold.kick),
            (.snareOn, .snareHalf, fold.snare), (.timekeeperOn, .timekeeperHalf, fold.timekeeper),
        ] {
            traits[on] = view.share(values, part: 0)
            traits[half] = view.share(values, part: 0.5)
        }
    }
}
