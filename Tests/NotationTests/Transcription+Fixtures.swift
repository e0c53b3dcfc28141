import MusicModel

@testable import Notation

extension Transcription {
    /// `hits` over so many beats of 4/4, two a second.
    static func heard(_ hits: [Hit], beats count: Int, from start: Double = 0) -> Transcription {
        let beats = (0..<count).map { Beat(time: start + 0.5 * Double($0), index: $0 % 4) }
        return Transcription(duration: 60, hits: hits, beats: beats, meter: .common, steadiness: 1)
    }
}

extension Hit {
    static func hit(_ time: Double, _ drum: DrumClass = .snare, velocity: Int = 80) -> Hit {
        Hit(time: time, drum: drum, velocity: velocity, confidence: 0.9)
    }
}
