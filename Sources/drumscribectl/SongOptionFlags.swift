import ArgumentParser
import Console
import Core
import LinuxKit
import Settings

/// What can be said about songs on the command line, as in `SONG.yaml`.
struct SongOptionFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Above the music (default: the recording's tag, or its name).", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Who plays or wrote it (default: the recording's tag).", valueName: "text"))
    var artist: String?

    @Option(help: ArgumentHelp("Beats a minute, 20 to 400 (default: as heard).", valueName: "number"))
    var tempo: String?

    @Option(help: ArgumentHelp("Such as 4/4 or 6/8 (default: as heard).", valueName: "meter"))
    var meter: String?

    @Flag(help: "How eighths or sixteenths are played (default: as heard).")
    var feel: FeelFlag?

    @Option(help: ArgumentHelp("The shortest value on the page: 4, 8, 16 or 32.", valueName: "value"))
    var grid: String?

    @Flag(help: "Write no triplets and the like.")
    var noTuplets = false

    @Option(
        help: ArgumentHelp("Drums that are not wanted, such as crash,ride or toms.", valueName: "drums"))
    var leaveOut: String?

    @Option(help: ArgumentHelp("a4 (default) or letter.", valueName: "size"))
    var paper: String?

    @Option(
        help: ArgumentHelp(
            "The files that are wanted: pdf, musicxml, mxl, mid, performance.mid, json, csv, png, svg, or all.",
            valueName: "kinds"))
    var outputs: String?

    @Flag(help: "Mark on the page what was heard with little confidence.")
    var markUncertain = false

    @Flag(help: "Give each drum a track of its own in the MIDI files.")
    var trackPerDrum = false

    @Option(
        help: ArgumentHelp(
            "Options in a file, as options.yaml has them; flags go before.", valueName: "file"),
        completion: .file())
    var options: String?
}

extension SongOptionFlags {
    /// All that was said. Throws a `Complaint` about a flag that is wrong, or a file that cannot be read; what is wrong
    /// in the file is among the remarks.
    func wishes() throws(Complaint) -> SongWishes {
        var wishes = SongWishes.none
        if let options { wishes.read(try Self.contents(of: options), of: options) }
        do {
            wishes.options = try wishes.options.saying(said)
        } catch {
            throw Complaint(.usage, Self.words(error), next: "See drumscribectl transcribe --help")
        }
        return wishes
    }

    private var said: [(key: String, value: String)] {
        let all: [(String, String?)] = [
            ("title", title), ("artist", artist), ("tempo", tempo), ("meter", meter),
            ("swing", feel?.word), ("grid", grid), ("tuplets", noTuplets ? "false" : nil),
            ("leave_out", leaveOut), ("paper", paper), ("outputs", outputs),
            ("mark_uncertain", markUncertain ? "true" : nil), ("track_per_drum", trackPerDrum ? "true" : nil),
        ]
        return all.compactMap { key, value in value.map { (key, $0) } }
    }

    /// Without what would be done instead, since nothing is.
    private static func words(_ error: ConfigurationError) -> String {
        let message = error.complaints.first?.message ?? "\(error)"
        let what = message.split(separator: "; ").first.map(String.init) ?? message
        return "--" + what.replacing("leave_out", with: "leave-out")
    }

    private static func contents(of path: String) throws(Complaint) -> [UInt8] {
        do {
            let file = try Descriptor.reading(path: path)
            guard try file.status().kind == .regular else {
                throw Complaint(.failed, "\(path) is no regular file")
            }
            return try file.read(atMost: SongWishes.largestFile + 1)
        } catch let complaint as Complaint {
            throw complaint
        } catch {
            throw Complaint(
                .failed, "\(path) cannot be read: \(error)", next: "Check the name and the permissions")
        }
    }

    /// One of these at most.
    enum FeelFlag: String, EnumerableFlag {
        case swing, swingSixteenths, straight

        var word: String {
            switch self {
            case .swing: "eighths"
            case .swingSixteenths: "sixteenths"
            case .straight: "straight"
            }
        }
    }
}
