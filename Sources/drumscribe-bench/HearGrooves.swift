import ArgumentParser
import Audio
import Core
import FoundationEssentials
import LinuxKit
import MusicModel
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
        let bytes = try Descriptor.reading(path: model).read(atMost: ModelFile.largestSize + 1)
        let ear = NetworkTranscriber(try ModelFile(bytes))
        let folder = URL(filePath: folder)
        for play in GroovePlay.all(strokeError: 0) {
            let file = try Descriptor.reading(path: play.sound(in: folder).path)
            let heard = try file.use { try transcription(of: $0, by: ear) }
            try JSONEncoder().encode(heard).write(to: play.heard(in: folder))
        }
    }

    private func transcription(
        of descriptor: Int32, by ear: NetworkTranscriber
    ) throws(Problem) -> Transcription {
        let limits = AudioLimits(longestSeconds: 3_600, largestBytes: 1 << 32)
        let recording = try Recording(descriptor: descriptor, limits: limits)
        return try ear.transcribe(
            { () throws(Problem) -> [Float]? in try recording.nextBlock() }, progress: { _ in })
    }
}
