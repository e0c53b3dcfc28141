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
            is overwritten: where a name is taken, all get the next number. What is known of a song, and which files \
            are wanted, can be said with flags, or in a file with --options. Ends with 7 if a recording could not be \
            transcribed.

            Examples:
              drumscribectl transcribe song.flac
              drumscribectl transcribe -d sheets *.wav
              drumscribectl transcribe --model fast concert.flac
              drumscribectl transcribe --tempo 92 --meter 6/8 --outputs pdf,png -o json ballad.wav
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the sheets go.", valueName: "directory"),
        completion: .directory)
    var directory = "."

    @Option(
        help: ArgumentHelp(
            "The model that hears, from models --local, or the path of a file (default: by length, accurate below 20 "
                + "minutes and fast above).",
            valueName: "name"))
    var model: ModelChoice?

    @OptionGroup var shelf: ShelfOptions
    @OptionGroup(title: "About the song") var song: SongOptionFlags
    @ParentCommand var parent: Drumscribectl
    @OptionGroup var output: OutputOptions

    @Argument(help: ArgumentHelp("The recordings.", valueName: "file"), completion: .file())
    var files: [String]

    func run() async throws {
        let (directory, files) = (directory, files)
        let settings = try shelf.settings()
        let order = try model?.usableOrder(settings) ?? ModelOrder(settings)
        let desk = Desk(parent, parent.connection, output)
        let wishes = try song.wishes()
        for remark in wishes.remarks { StandardStream.error.say("drumscribectl: \(remark)") }
        do {
            try await Interruption.cancelling {
                let stand = try MusicStand(path: directory, models: order, wishes: wishes)
                try await Self.transcribe(files, onto: stand, desk)
            }
        } catch is CancellationError {
            throw ExitCode(130)
        }
    }

    /// People see each sheet as soon as it is there; programs get one answer at the end.
    private static func transcribe(_ files: [String], onto stand: MusicStand, _ desk: Desk) async throws {
        var songs = TranscribedSongs()
        for file in files {
            do {
                let sheets = try await transcribe(file, onto: stand)
                if desk.format == .table { for sheet in sheets { try Desk.write(sheet + "\n") } }
                songs.add(file, sheets: sheets)
            } catch let problem as Problem {
                StandardStream.error.say("drumscribectl: \(file): \(problem.detail) \(problem.advice)")
                songs.add(file, problem: problem.detail)
            }
        }
        if desk.format != .table { try desk.show(songs) }
        guard songs.songs.allSatisfy({ $0.problem == nil }) else { Host.exit(.jobFailed) }
    }

    private static func transcribe(_ file: String, onto stand: MusicStand) async throws -> [String] {
        let line = ProgressLine(label: file)
        defer { line.clear() }
        return try await stand.transcribe(file) { line.show($0) }
    }
}
