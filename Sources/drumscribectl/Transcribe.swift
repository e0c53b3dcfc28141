import ArgumentParser
import Console
import Core
import LinuxKit

/// `drumscribectl transcribe`
struct Transcribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Transcribe recordings here and now, without the daemon.",
        discussion: """
            Writes SONG.musicxml, SONG.mid, SONG.performance.mid, SONG.pdf and SONG.json into the directory. Nothing \
            is overwritten: where a name is taken, all five get the next number. Ends with 7 if a recording could \
            not be transcribed.

            Examples:
              drumscribectl transcribe song.flac
              drumscribectl transcribe -d sheets *.wav
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the sheets go.", valueName: "directory"),
        completion: .directory)
    var directory = "."

    @Argument(help: ArgumentHelp("The recordings.", valueName: "file"), completion: .file())
    var files: [String]

    func run() async throws {
        let stand = try MusicStand(path: directory)
        var failures = 0
        for file in files {
            do {
                let sheets = try await transcribe(file, onto: stand)
                for sheet in sheets { try Desk.write(sheet + "\n") }
            } catch let problem as Problem {
                failures += 1
                complain("\(file): \(problem.detail) \(problem.advice)")
            }
        }
        guard failures == 0 else { Host.exit(.jobFailed) }
    }

    private func transcribe(_ file: String, onto stand: MusicStand) async throws -> [String] {
        let bar = ProgressLine(label: file)
        defer { bar.clear() }
        return try await stand.transcribe(file) { bar.show($0) }
    }

    private func complain(_ text: String) {
        StandardStream.error.say("drumscribectl: \(text)")
    }
}
