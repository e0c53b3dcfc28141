import BeatTracking
import Grooves
import MusicModel
import Support

/// Whether beats, bars, meter and tempo of known grooves are found: from the hits alone, from hits and what an uncertain
/// network would say, and by a tracker that believes in 120 beats a minute and 4/4. Then how right beats are that were said to
/// be so and so sure, of all these pieces, and what an hour costs.
struct BeatsBench {
    private let errors = [0.008, 0.015, 0.025]

    func run() {
        var trust: [BeatTrust] = []
        for error in errors {
            let name = "\(Int(error * 1_000))ms"
            let pieces = performances(error: error, drift: 0)
            trust += report("beats.hits.\(name)", pieces) { find($0, network: false) }
            trust += report("beats.network.\(name)", pieces) { find($0, network: true) }
        }
        let drifting = [-0.05, 0.05].flatMap { performances(error: 0.015, drift: $0) }
        trust += report("beats.drift", drifting) { find($0, network: false) }
        let hurried = performances(error: 0.015, drift: 0).map { $0.changingTempo(by: 0.8) }
        trust += report("beats.change", hurried) { find($0, network: false) }
        report("beats.plain", performances(error: 0.015, drift: 0)) { $0.clock }
        BeatTrust.report(trust)
        reportCost()
    }

    private func performances(error: Double, drift: Double) -> [Transcription] {
        GrooveLibrary.all.flatMap(\.grooves).enumerated().map { number, groove in
            var performer = Performer()
            performer.strokeError = error
            performer.drift = drift
            performer.seed = UInt64(number + 1)
            return performer.play(groove)
        }
    }

    private func find(_ truth: Transcription, network: Bool) -> Transcription {
        let activations = network ? truth.uncertainActivations(seed: 7) : .none
        let tracked = BeatTracker().track(truth.hits, activations: activations)
        return Transcription(
            duration: truth.duration, hits: truth.hits, beats: tracked.beats, meters: tracked.meters,
            steadiness: tracked.steadiness)
    }

    @discardableResult
    private func report(
        _ name: String, _ truths: [Transcription], by find: (Transcription) -> Transcription
    ) -> [BeatTrust] {
        let found = truths.map(find)
        let scores = zip(found, truths).map { BeatAgreement($0, truth: $1) }
        func mean(_ value: (BeatAgreement) -> Double) -> Double {
            100 * scores.reduce(0) { $0 + value($1) } / Double(max(1, scores.count))
        }
        Figure(name: "\(name).beats", value: mean(\.beats), unit: "%").report()
        Figure(name: "\(name).downbeats", value: mean(\.downbeats), unit: "%").report()
        Figure(name: "\(name).meter", value: mean { $0.isMeterRight ? 1 : 0 }, unit: "%").report()
        Figure(name: "\(name).tempo", value: mean { $0.isTempoRight ? 1 : 0 }, unit: "%").report()
        return zip(found, scores).map {
            BeatTrust(steadiness: $0.steadiness, beats: $1.beats, downbeats: $1.downbeats)
        }
    }

    private func reportCost() {
        let hits = (0..<28_800).map { eighth in
            Hit(
                time: Double(eighth) / 8, drum: [.kick, .closedHiHat, .snare, .closedHiHat][eighth / 2 % 4],
                velocity: 90, confidence: 0.9)
        }
        let seconds = Figure.processorSeconds(runs: 1) { _ = BeatTracker().track(hits) }
        Figure(name: "beats.hour.cpu", value: seconds, unit: "s").report()
    }
}
