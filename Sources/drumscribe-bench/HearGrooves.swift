import ArgumentParser
import FoundationEssentials
import Transcription

/// The third step of measuring the whole chain: hears what was rendered, as the daemon's worker does.
struct HearGrooves: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hear", abstract: "Transcribes rendered performances of the known grooves.")

    @Argument(help: "The folder of the sounds.")
    var folder: String

    @Option(help: "A model's file.")
    var model = "Models/accurate.safetensors"

    func run() throws {
        let ear = try NetworkTranscriber(modelAt: model)
        let folder = URL(filePath: folder)
        for play in GroovePlay.all(strokeError: 0) {
            let heard = try ear.transcribe(fileAt: play.sound(in: folder).path)
            try JSONEncoder().encode(heard).write(to: play.heard(in: folder))
        }
    }
}
