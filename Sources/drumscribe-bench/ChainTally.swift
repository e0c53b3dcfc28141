import Grooves
import MusicModel
import Notation

/// Bars that came through the whole chain from sound to score.
struct ChainTally {
    private var bars = 0

    /// With exactly the strokes that were meant.
    private var right = 0

    /// With exactly the kicks, snares and hats that were meant, whichever snare or hat they are; other drums do not count.
    private var threeRight = 0

    /// With exactly the strokes that were meant, if hats may be open or shut, rides bells, snares side sticks, and toms any.
    private var familiesRight = 0

    /// With something struck exactly where it was meant, whatever it is.
    private var rhythmsRight = 0

    /// With exactly the strokes that were meant, and by three drums, if the beats are given instead of found.
    private var rightOnBeats = 0
    private var threeRightOnBeats = 0

    /// Grooves whose first meter, and whose bars' number, are right.
    private var pieces = 0
    private var meters = 0
    private var lengths = 0

    private var spuriousTuplets = 0

    init() {}

    init(_ heard: Transcription, of play: GroovePlay) {
        let groove = play.groove
        let score = Notator(title: groove.name).notate(heard).score
        let truth = play.performance
        let onBeats = Notator(title: groove.name).notate(
            Transcription(
                duration: heard.duration, hits: heard.hits, beats: truth.beats, meters: truth.meters,
                steadiness: 1)
        ).score
        bars = groove.bars.count
        right = GrooveReading.barsRight(score, of: groove) { $0 }
        threeRight = GrooveReading.barsRight(score, of: groove, seenAs: Self.three)
        familiesRight = GrooveReading.barsRight(score, of: groove, seenAs: Self.family)
        rhythmsRight = GrooveReading.barsRight(score, of: groove) { _ in .snare }
        rightOnBeats = GrooveReading.barsRight(onBeats, of: groove) { $0 }
        threeRightOnBeats = GrooveReading.barsRight(onBeats, of: groove, seenAs: Self.three)
        pieces = 1
        meters = score.bars.first?.meter == groove.bars.first?.meter ? 1 : 0
        lengths = abs(score.bars.count - groove.bars.count) <= 1 ? 1 : 0
        spuriousTuplets = GrooveReading(score, of: groove).spuriousTuplets
    }

    mutating func add(_ other: ChainTally) {
        bars += other.bars
        right += other.right
        threeRight += other.threeRight
        familiesRight += other.familiesRight
        rhythmsRight += other.rhythmsRight
        rightOnBeats += other.rightOnBeats
        threeRightOnBeats += other.threeRightOnBeats
        pieces += other.pieces
        meters += other.meters
        lengths += other.lengths
        spuriousTuplets += other.spuriousTuplets
    }

    private static func family(_ drum: DrumClass) -> DrumClass? {
        switch drum {
        case .openHiHat: .closedHiHat
        case .rideBell: .ride
        case .sideStick: .snare
        case .highTom, .midTom: .lowTom
        default: drum
        }
    }

    private static func three(_ drum: DrumClass) -> DrumClass? {
        switch drum {
        case .kick: .kick
        case .snare, .sideStick: .snare
        case .closedHiHat, .openHiHat, .pedalHiHat: .closedHiHat
        default: nil
        }
    }
}

extension ChainTally {
    var line: String {
        "\(right) of \(bars) right, \(familiesRight) by families, \(threeRight) by three drums, \(rhythmsRight) by rhythm; on given beats "
            + "\(rightOnBeats) and \(threeRightOnBeats); meter \(meters), length \(lengths)"
    }

    func report(_ name: String) {
        func report(_ part: String, _ count: Int, of all: Int) {
            Figure(name: name + part, value: 100 * Double(count) / Double(max(1, all)), unit: "%").report()
        }
        report("", right, of: bars)
        report(".families", familiesRight, of: bars)
        report(".three_drums", threeRight, of: bars)
        report(".rhythm", rhythmsRight, of: bars)
        report(".beats_given", rightOnBeats, of: bars)
        report(".beats_given.three_drums", threeRightOnBeats, of: bars)
        report(".meter", meters, of: pieces)
        report(".length", lengths, of: pieces)
        Figure(
            name: name + ".spurious_tuplets", value: 100 * Double(spuriousTuplets) / Double(max(1, bars)),
            unit: "/100 bars"
        ).report()
    }
}
