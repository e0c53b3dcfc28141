import Grooves
import MusicModel
import Notation

/// How many bars of known grooves come back exactly, by a performer of a given precision; grooves that no constant was
/// chosen by apart, and two plain quantizers beside ours. Nothing was chosen by these seeds, either. At the end, whether
/// what is demanded at 15 ms is reached.
struct NotationBench {
    /// Standard deviations of strokes and beats, in milliseconds.
    private let errors = [(8, 0), (15, 5), (25, 10)]

    private let seeds = UInt64(201)...210

    /// Bars right of each kind of groove, in %.
    private let demanded = [
        "rock": 99.0, "shuffle": 99, "mixed": 85, "compound": 95, "odd": 95, "changing": 95,
    ]

    func run() {
        var demands: [Demand] = []
        for (stroke, beat) in errors {
            for library in GrooveLibrary.all {
                let name = "notation.\(library.name).\(stroke)ms"
                let tally = report(name, library.grooves, stroke: stroke, beat: beat, withReferences: true)
                report(name + ".heldout", library.heldOut, stroke: stroke, beat: beat, withReferences: false)
                if stroke == 15 { demands += self.demands(on: tally, of: library, name) }
            }
            for tempo in [90, 140] {
                let grooves = seeds.map { GrooveLibrary.random(tempo: Double(tempo), seed: $0) }
                report(
                    "notation.random.\(tempo)bpm.\(stroke)ms", grooves, stroke: stroke, beat: beat,
                    withReferences: true)
            }
        }
        demands.forEach { $0.report() }
    }

    private func demands(on tally: NotationTally, of library: GrooveLibrary, _ name: String) -> [Demand] {
        [
            Demand(figure: tally.rightBars(name), bound: .atLeast(demanded[library.name] ?? 100)),
            Demand(figure: tally.tuplets(name), bound: .atMost(1)),
            Demand(figure: tally.symbolRatio(name), bound: .atMost(1.1)),
        ]
    }

    @discardableResult
    private func report(
        _ name: String, _ grooves: [Groove], stroke: Int, beat: Int, withReferences: Bool
    ) -> NotationTally {
        var tally = NotationTally()
        for groove in grooves {
            for seed in seeds {
                let heard = performer(stroke: stroke, beat: beat, seed: seed).play(groove)
                tally.add(groove, heard: heard, seed: seed)
            }
        }
        tally.report(name, withReferences: withReferences)
        return tally
    }

    private func performer(stroke: Int, beat: Int, seed: UInt64) -> Performer {
        var performer = Performer()
        performer.strokeError = Double(stroke) / 1_000
        performer.beatError = Double(beat) / 1_000
        performer.layback = 0.010
        performer.drift = seed.isMultiple(of: 2) ? 0.05 : -0.05
        performer.seed = seed
        return performer
    }
}
