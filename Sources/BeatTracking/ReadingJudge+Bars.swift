/// The beats of a bar against each other: what a network says of them, and what is struck on them.
extension ReadingJudge {
    func setNetwork(_ traits: inout ReadingTraits, _ view: BarView) {
        let (on, half) = (view.mean(view.fold.beat), view.mean(view.fold.beat, part: 0.5))
        traits[.network] = on
        traits[.networkContrast] = on - half
        traits[.networkLogContrast] = (max(0.02, on) / max(0.02, half)).naturalLogarithm
        traits[.networkMass] = view.fold.beat.reduce(0, +) / Float(view.beats)
        let first = view.at(view.fold.downbeat, 0)
        let others = (1..<max(2, view.beats)).map { view.at(view.fold.downbeat, $0 * view.reading.step) }
        let highest = others.reduce(0, max)
        traits[.downbeat] = first
        traits[.otherBeats] = others.reduce(0, +) / Float(others.count)
        traits[.highestOtherBeat] = highest
        traits[.downbeatContrast] = (max(0.02, first) / max(0.02, highest)).naturalLogarithm
    }

    func setBars(_ traits: inout ReadingTraits, _ view: BarView) {
        let fold = view.fold
        for (one, share, values, least) in [
            (ReadingTrait.kickOne, ReadingTrait.kickOneShare, fold.kick, Float(0.02)),
            (.snareOne, .snareOneShare, fold.snare, 0.02), (.crashOne, .crashOneShare, fold.crash, 0.005),
            (.tomOne, .tomOneShare, fold.tom, 0.005),
            (.timekeeperOne, .timekeeperOneShare, fold.timekeeper, 0.02),
        ] {
            let mean = view.mean(values)
            traits[one] = view.at(values, 0) - mean
            traits[share] = mean > least ? view.at(values, 0) / mean / Float(view.beats) : 0
        }
        let usual = 1 / Float(view.beats)
        traits[.tomLast] = view.last(fold.tom, least: 0.001) ?? usual
        traits[.anyLast] = (view.last(fold.any, least: 0.001) ?? usual) / usual - 1
        traits[.snareLast] = (view.last(fold.snare, least: 0.001) ?? usual) / usual - 1
    }

    func setPattern(_ traits: inout ReadingTraits, _ view: BarView) {
        let step = view.reading.step
        func places(_ values: [Float]) -> [Float] {
            [0, step / 2].flatMap { part in
                let beats = (0..<view.beats).map { view.at(values, $0 * step + part) }
                let mean = beats.reduce(0, +) / Float(beats.count)
                return beats.map { $0 - mean }
            }
        }
        (traits.kick, traits.snare) = (places(view.fold.kick), places(view.fold.snare))
        let kick = (0..<view.beats).map { view.at(view.fold.kick, $0 * step) }
        let snare = (0..<view.beats).map { view.at(view.fold.snare, $0 * step) }
        traits[.kickNotSnare] = kick[0] - snare[0]
        guard view.beats == 4 else { return }
        traits[.backbeat] = min(snare[1], snare[3]) - max(snare[0], snare[2])
        traits[.halfTime] = snare[2] - max(snare[0], snare[1], snare[3])
        traits[.twoKicks] = min(kick[0], kick[2]) - max(kick[1], kick[3])
    }
}
