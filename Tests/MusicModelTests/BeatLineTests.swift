import MusicModel
import Testing

@Suite("Beat line")
struct BeatLineTests {
    @Test("beats come out later and later, whatever goes in")
    func orders() {
        let times = [2.0, 1.0, 1.0, 1.01, .nan, 3.0, .infinity, -1e300]
        let line = BeatLine(.heard(beats: times.map { Beat(time: $0, index: 0) }))
        #expect(line.beats.map(\.time) == [1, 2, 3])
    }

    @Test(
        "without beats it counts two a second from the first hit, or from the only beat",
        arguments: [([], [0.7, 1.4], [0.7, 1.2]), ([0.3], [0.7], [0.3, 0.8]), ([], [], [0, 0.5])])
    func assumes(beats: [Double], hits: [Double], line: [Double]) {
        let heard = Transcription.heard(beats: beats.map { Beat(time: $0, index: 0) }, hits: hits)
        #expect(BeatLine(heard).beats.map(\.time) == line)
    }

    @Test("missing beats are filled in evenly and counted on")
    func fillsGaps() {
        let beats = [0.0, 0.5, 1.0, 3.0, 3.5].enumerated().map { Beat(time: $1, index: $0 % 4) }
        let line = BeatLine(.heard(beats: beats)).beats
        #expect(line.map(\.time) == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5])
        #expect(line.map(\.index) == [0, 1, 2, 3, 0, 1, 3, 0])
    }

    @Test("it goes on in whole bars beyond both ends")
    func covers() {
        let beats = (2..<5).map { Beat(time: Double($0), index: $0 % 4) }
        let line = BeatLine(.heard(beats: beats)).covering(1.5, 5.5, limit: 100).beats
        #expect(line.map(\.time) == (0..<8).map(Double.init))
        #expect(line.map(\.index) == [0, 1, 2, 3, 0, 1, 2, 3])
    }

    @Test("it never adds more than the limit")
    func keepsLimit() {
        let line = BeatLine(.heard(beats: [])).covering(-1e6, 1e6, limit: 40)
        #expect(line.beats.count <= 2 + 40)
    }
}

extension Transcription {
    fileprivate static func heard(beats: [Beat], hits: [Double] = []) -> Transcription {
        Transcription(
            duration: 10, hits: hits.map { Hit(time: $0, drum: .snare, velocity: 80, confidence: 1) },
            beats: beats,
            meter: .common, steadiness: 1)
    }
}
