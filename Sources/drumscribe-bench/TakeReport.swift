import Grooves
import MusicModel
import Notation

/// What becomes of played takes of which nobody has the notes, but whose click is known: no figure of right and wrong, but
/// one that tells pages full of tuplets from readable ones.
struct TakeReport {
    private var bars = 0
    private var strokes = 0
    private var tuplets = 0
    private var symbols = 0
    private var similes = 0
    private var moved = 0
    private var onSixteenths = 0
    private var wholeBars = 0
    private var metered = 0
    private var tempos = 0
    private var takes = 0

    /// In seconds; farther from where it was played a stroke counts as moved.
    private static let bound = 0.040

    mutating func add(_ take: PlayedTake, on transcription: Transcription) {
        let result = Notator(title: "").notate(transcription)
        takes += 1
        bars += result.score.bars.count
        metered += result.score.isMetered ? 1 : 0
        tempos += abs((result.score.bars[0].tempo ?? 0) / take.tempo - 1) < 0.04 ? 1 : 0
        tuplets += result.score.bars.map(\.tuplets).reduce(0, +)
        symbols += result.score.bars.map(\.symbols).reduce(0, +)
        similes += result.score.bars.count { $0.signs.simile != nil }
        addStrokes(of: take, result)
    }

    private mutating func addStrokes(of take: PlayedTake, _ result: NotationResult) {
        var busy: Set<Int> = []
        var astray: Set<Int> = []
        for (hit, placement) in zip(take.hits, result.placements) {
            strokes += 1
            guard case .written(let position, let shift) = placement else { continue }
            busy.insert(position.bar)
            if abs(shift) > Self.bound { moved += 1 }
            if take.isNearestSixteenth(of: hit.time, hit.time + shift) {
                onSixteenths += 1
            } else {
                astray.insert(position.bar)
            }
        }
        wholeBars += busy.subtracting(astray).count
    }

    func report(_ name: String) {
        func report(_ part: String, _ value: Int, of all: Int, unit: String = "%", scale: Double = 100) {
            Figure(name: "\(name).\(part)", value: scale * Double(value) / Double(max(1, all)), unit: unit)
                .report()
        }
        report("tuplets", tuplets, of: bars, unit: "/100 bars")
        report("symbols", symbols, of: bars, unit: "/bar", scale: 1)
        report("similes", similes, of: bars)
        report("on_sixteenths", onSixteenths, of: strokes)
        report("bars_on_sixteenths", wholeBars, of: bars)
        report("moved", moved, of: strokes)
        report("metered", metered, of: takes)
        report("tempo", tempos, of: takes)
    }
}
