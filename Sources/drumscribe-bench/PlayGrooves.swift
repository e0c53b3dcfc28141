import ArgumentParser
import FoundationEssentials

/// The first step of measuring the whole chain: writes down how the known grooves are played, for `Training/ear/grooves.py`
/// to render.
struct PlayGrooves: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play", abstract: "Writes performances of the known grooves, to be rendered as sound.")

    @Argument(help: "A folder that exists.")
    var folder: String

    @Option(help: "Standard deviation of strokes, in milliseconds.")
    var error = 8.0

    func run() throws {
        for play in GroovePlay.all(strokeError: error / 1_000) {
            try Data(play.table.utf8).write(to: play.strokes(in: URL(filePath: folder)))
        }
    }
}
