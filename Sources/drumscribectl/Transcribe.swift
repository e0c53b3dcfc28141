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
              drumscribectl transcribe --model fast concert.flac
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the sheets go.", valueName: "directory"),
        completion: .directory)
    var directory = "."

    @Option(
        help: ArgumentHelp(
            "The model that hears, from models --local, or the path of a file (default: by length).",
            valueName: "name"))
    var model: ModelChoice?

    @Argument(help: ArgumentHelp("The recordings.", valueName: "file"), completion: .file())
    var files: [String]

    func run() async throws {
        let (directory, files) = (directory, files)
        let order = try model?.usableOrder() ?? ModelOrder()
        do {
            try await Interruption.cancelling { try await Self.transcribe(files, into: directory, order) }
        } catch is CancellationError {
            throw ExitCode(130)
        }
    }

    private static func transcribe(
        _ files: [String], into directory: String, _ order: ModelOrder
    ) async throws {
        let stand = try MusicStand(path: directory, models: order)
        var failures = 0
        for file in files {
            do {
                for sheet in try await transcribe(file, onto: stand) { try Desk.write(sheet + "\n") }
            } catch let problem as Problem {
                failures += 1
                StandardStream.error.say("drumscribectl: \(file): \(problem.detail) \(problem.advice)")
            }
        }
        guard failures == 0 else { Host.exit(.jobFailed) }
    }

    private static func transcribe(_ file: String, onto stand: MusicStand) async throws -> [String] {
        let line = ProgressLine(label: file)
        defer { line.clear() }
        return try await stand.transcribe(file) { line.show($0) }
    }
}
