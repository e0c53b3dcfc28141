import MusicModel
import Testing

@testable import Transcription

@Suite("What makes sense in a kit")
struct KitSenseTests {
    private func hit(_ drum: DrumClass, at time: Double, _ confidence: Double = 0.5) -> Hit {
        Hit(time: time, drum: drum, velocity: 80, confidence: confidence)
    }

    @Test("of a hi-hat and a cymbal at one moment the one stays that the song is full of")
    func keepsOneTimekeeper() {
        let groove = (0..<8).map { hit(.closedHiHat, at: Double($0), 0.8) }
        let hits = groove + [hit(.ride, at: 8, 0.6), hit(.closedHiHat, at: 8.01)]
        #expect(KitSense(hits).sift(hits).map(\.drum) == Array(repeating: .closedHiHat, count: 9))
    }

    @Test("a sure crash beats a faint hi-hat, in whatever order they were heard", arguments: [true, false])
    func weighsConfidence(crashFirst: Bool) {
        let groove = (0..<3).map { hit(.closedHiHat, at: Double($0), 0.3) } + [hit(.crash, at: 4, 0.9)]
        let pair = [hit(.crash, at: 8, 0.9), hit(.closedHiHat, at: 8, 0.2)]
        let hits = groove + (crashFirst ? pair : pair.reversed())
        #expect(KitSense(hits).sift(hits).last?.drum == .crash)
        #expect(KitSense(hits).sift(hits).count == 5)
    }

    @Test("what other limbs play, and what comes a little later, stays")
    func keepsOtherStrokes() {
        let hits = [
            hit(.kick, at: 0), hit(.snare, at: 0), hit(.pedalHiHat, at: 0), hit(.ride, at: 0),
            hit(.closedHiHat, at: 0.05),
        ]
        #expect(KitSense(hits).sift(hits) == hits)
    }

    @Test("a few bells are the ride, many are bells", arguments: [(1, DrumClass.ride), (3, .rideBell)])
    func readsBells(bells: Int, drum: DrumClass) {
        let rides = (0..<4).map { hit(.ride, at: Double($0)) }
        let hits = rides + (0..<bells).map { hit(.rideBell, at: Double(10 + $0)) }
        #expect(KitSense(hits).sift(hits).last?.drum == drum)
    }
}
