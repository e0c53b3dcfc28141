import MusicModel

/// Where in a bar the music begins and ends, and what a reading has of the one that was found.
extension ReadingJudge {
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
