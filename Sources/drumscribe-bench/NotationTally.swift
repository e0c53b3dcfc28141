import Grooves
import MusicModel
import Notation

/// What came of many performances.
struct NotationTally {
    private var bars = 0
    private var right = 0
    private var rightWithDynamics = 0
    private var spuriousTuplets = 0
    private var symbols = 0
    private var symbolsMeant = 0
    private var pieces = 0
    private var feelsRight = 0
    private var rounded = 0
    private var fixed = 0

    mutating func add(_ groove: Groove, heard: Transcription, seed: UInt64) {
        let score = Notator(title: groove.name).notate(heard).score
        let reading = GrooveReading(score, of: groove)
        bars += reading.bars
        right += max(0, reading.barsRight)
        rightWithDynamics += max(0, reading.barsRightWithDynamics)
        spuriousTuplets += reading.spuriousTuplets
        symbols += score.bars.map(\.symbols).reduce(0, +)
        symbolsMeant += Notator(title: "").notate(Performer().play(groove)).score.bars.map(\.symbols).reduce(
            0, +)
        pieces += 1
        let feel = score.bars.compactMap(\.signs.feel)
        feelsRight += feel == (groove.feel == .straight ? [] : [groove.feel]) ? 1 : 0
        rounded += GrooveReading.barsRight(PlainQuantizer.sixteenths(in: heard.meter).read(heard), of: groove)
        fixed += GrooveReading.barsRight(PlainQuantizer.fixedPrices.read(heard), of: groove)
    }

    func report(_ name: String, withReferences: Bool) {
        rightBars(name).report()
        guard withReferences else { return }
        Figure(name: name + ".dynamics", value: percent(rightWithDynamics), unit: "%").report()
        tuplets(name).report()
        symbolRatio(name).report()
        Figure(name: name + ".feel", value: 100 * Double(feelsRight) / Double(max(1, pieces)), unit: "%")
            .report()
        Figure(name: name + ".sixteenths", value: percent(rounded), unit: "%").report()
        Figure(name: name + ".fixed_prices", value: percent(fixed), unit: "%").report()
    }

    /// How many bars are exactly right.
    func rightBars(_ name: String) -> Figure {
        Figure(name: name, value: percent(right), unit: "%")
    }

    /// Tuplets where none is meant.
    func tuplets(_ name: String) -> Figure {
        Figure(name: name + ".spurious_tuplets", value: percent(spuriousTuplets), unit: "/100 bars")
    }

    /// How much there is to read, compared with exact playing.
    func symbolRatio(_ name: String) -> Figure {
        Figure(name: name + ".symbols", value: Double(symbols) / Double(max(1, symbolsMeant)), unit: "x")
    }

    private func percent(_ count: Int) -> Double {
        100 * Double(count) / Double(max(1, bars))
    }
}
