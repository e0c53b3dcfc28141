import ArgumentParser
import FoundationEssentials
import Grooves
import MusicModel
import Notation

/// The last step of measuring the whole chain: compares the bars that come of what was heard with those that were meant,
/// by kind of groove.
struct JudgeGrooves: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Tells how many bars of rendered grooves come back.")

    @Argument(help: "The folder of what was heard.")
    var folder: String

    @Option(help: "The same as when they were played.")
    var error = 8.0

    @Flag(help: "Say of each groove, too, how many bars are right.")
    var each = false

    func run() throws {
        let plays = GroovePlay.all(strokeError: error / 1_000)
        for library in GrooveLibrary.all {
            var sum = ChainTally()
            for play in plays where play.library.name == library.name {
                let data = try Data(contentsOf: play.heard(in: URL(filePath: folder)))
                let tally = ChainTally(try JSONDecoder().decode(Transcription.self, from: data), of: play)
                if each { print("# \(play.name) \(play.groove.name): \(tally.line)") }
                sum.add(tally)
            }
            sum.report("chain.\(library.name)")
        }
    }
}
