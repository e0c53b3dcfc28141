import ArgumentParser
import Transcription

/// From a sound file to its hits and beats, and nothing else: what `EarBench` measures from outside.
struct HearFile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hear-file", abstract: "Transcribes one sound file and says how many hits it has.")

    @Argument(help: "A model's file.")
    var model: String

    @Argument(help: "The sound file.")
    var file: String

    func run() throws {
        let heard = try NetworkTranscriber(modelAt: model).transcribe(fileAt: file)
        print("\(heard.hits.count) hits, \(heard.beats.count) beats")
    }
}
