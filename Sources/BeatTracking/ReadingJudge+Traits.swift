import MusicModel

/// The traits, group by group; how alike bars are is told beside what it is kept in.
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

    func setEnds(_ traits: inout ReadingTraits, _ reading: Reading) {
        let (bar, step) = (reading.bar, reading.step)
        let near = max(1, step / 10)
        func place(_ tick: Int) -> Int { ((tick - reading.downbeat) % bar + bar) % bar }
        func isNear(_ place: Int, _ to: Int, of length: Int) -> Bool {
            let distance = abs(place - to) % length
            return min(distance, length - distance) <= near
        }
        let (start, end) = (place(strengths.played.lowerBound), place(strengths.played.upperBound))
        let isOnOne = isNear(start, 0, of: bar)
        traits.set(.startsOnOne, if: isOnOne)
        traits.set(.startsOnBeat, if: !isOnOne && isNear(start % step, 0, of: step))
        traits.set(.startsOnHalf, if: isNear(start % step, step / 2, of: step))
        traits.set(.startsLast, if: !isOnOne && start > bar - step - step / 4)
        traits.set(.startsLate, if: !isOnOne && start > bar / 2 + step / 4)
        traits.set(
            .startsInMiddle,
            if: reading.meter.beatsPerBar.isMultiple(of: 2) && isNear(start, bar / 2, of: bar))
        traits.set(.endsOnOne, if: isNear(end, 0, of: bar))
        traits.set(.endsOnBeat, if: !isNear(end, 0, of: bar) && isNear(end % step, 0, of: step))
        traits.set(.endsLast, if: end >= bar - step)
    }

    func setFound(_ traits: inout ReadingTraits, _ reading: Reading) {
        let isSameStep = reading.step == found.step
        traits.set(.sameStep, if: isSameStep)
        traits.set(
            .sameBeats, if: isSameStep && reading.downbeat % reading.step == found.downbeat % found.step)
        traits.set(.sameMeter, if: reading.meter == found.meter)
        traits.set(.same, if: reading == found)
        traits.set(.doubled, if: reading.step * 2 == found.step)
        traits.set(.halved, if: reading.step == found.step * 2)
        traits.set(.slowed, if: reading.step > found.step)
        traits[.division] = 1
        traits[.meter] = 1
    }
}
