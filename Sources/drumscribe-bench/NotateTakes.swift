import ArgumentParser
import BeatTracking
import FoundationEssentials
import MusicModel

/// How pages of human timing look: takes that `Training/ear/takes.py` wrote down, once with the beats of their click, once
/// with beats found.
struct NotateTakes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "takes", abstract: "Tells how takes played to a click are written.")

    @Argument(help: "A folder of takes.")
    var folder: String

    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let takes = try names.filter { $0.hasSuffix(".take") }.compactMap { name in
            let table = try Data(contentsOf: URL(filePath: folder).appending(path: name))
            return PlayedTake(String(decoding: table, as: UTF8.self))
        }
        report("takes.click", takes, on: \.onClick)
        report("takes.found", takes) { take in
            let found = BeatTracker().track(take.hits)
            return Transcription(
                duration: take.duration, hits: take.hits, beats: found.beats, meters: found.meters,
                steadiness: found.steadiness)
        }
    }

    private func report(_ name: String, _ takes: [PlayedTake], on beats: (PlayedTake) -> Transcription) {
        var report = TakeReport()
        for take in takes { report.add(take, on: beats(take)) }
        report.report(name)
    }
}
