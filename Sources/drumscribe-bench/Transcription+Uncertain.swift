import BeatTracking
import MusicModel
import Support

extension Transcription {
    /// What a network that is right three times in four would say of the beats, with false beats between.
    func uncertainActivations(seed: UInt64) -> BeatActivations {
        var chance = SeededRandom(seed: seed)
        let count = Int(duration * BeatActivations.rate) + 1
        var activations = BeatActivations(
            beats: (0..<count).map { _ in Float.random(in: 0...0.08, using: &chance) },
            downbeats: (0..<count).map { _ in Float.random(in: 0...0.05, using: &chance) })
        for beat in beats {
            let frame = Int((beat.time * BeatActivations.rate).rounded())
            guard activations.beats.indices.contains(frame) else { continue }
            if Int.random(in: 0..<4, using: &chance) > 0 { activations.beats[frame] = 0.7 }
            let isTaken = Int.random(in: 0..<10, using: &chance) < (beat.isDownbeat ? 5 : 1)
            if isTaken { activations.downbeats[frame] = 0.6 }
        }
        for _ in 0..<beats.count / 3 { activations.beats[Int.random(in: 0..<count, using: &chance)] = 0.5 }
        return activations
    }

    /// From the middle on at another tempo: every second becomes `change` seconds.
    func changingTempo(by change: Double) -> Transcription {
        let middle = beats.isEmpty ? duration / 2 : beats[beats.count / 2].time
        func moved(_ time: Double) -> Double { time < middle ? time : middle + change * (time - middle) }
        return Transcription(
            duration: moved(duration),
            hits: hits.map {
                Hit(time: moved($0.time), drum: $0.drum, velocity: $0.velocity, confidence: $0.confidence)
            },
            beats: beats.map { Beat(time: moved($0.time), index: $0.index) }, meters: meters,
            steadiness: steadiness)
    }

    /// The same hits by the clock: 4/4 at 120 from the first hit on.
    var clock: Transcription {
        let start = hits.first?.time ?? 0
        let beats = (0..<max(2, Int(duration * 2))).map { Beat(time: start + Double($0) / 2, index: $0 % 4) }
        return Transcription(duration: duration, hits: hits, beats: beats, meter: .common, steadiness: 0)
    }
}
