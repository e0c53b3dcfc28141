import Console
import Core
import Delivery
import Execution
import LinuxKit
import Wire

/// The directory that sheets are put into, by the user who asks for them.
struct MusicStand: Sendable {
    private let directory: Directory
    private let path: String
    private let executor: LocalExecutor
    private let models: ModelOrder
    private let wishes: SongWishes

    /// `path` is made if it is missing; `models` says who hears, `wishes` what is known and wanted. Throws a `Complaint` where it cannot be used.
    init(path: String, models: ModelOrder = ModelOrder(), wishes: SongWishes = .none) throws {
        do {
            directory = try Directory.ensured(path: path, mode: 0o777)
        } catch {
            throw Complaint(
                .failed, "cannot use the directory \(path): \(error)", next: "Choose another one with -d")
        }
        self.path = path
        self.models = models
        self.wishes = wishes
        executor = LocalExecutor(program: Self.worker, limits: Self.limits, clock: SystemClock())
    }

    /// Transcribes the recording at `file`. Returns the paths of its sheets. Throws a `Problem`.
    func transcribe(_ file: String, report: @escaping @Sendable (StageProgress) -> Void) async throws
        -> [String]
    {
        let song = try Self.name(of: file)
        let input = try Self.open(file)
        do {
            let place = try FileName(".drumscribe.\(ThisProcess.number).tmp")
            try directory.makeDirectory(place, mode: 0o700)
            let folder = try directory.directory(place)
            defer { sweep(folder, place) }
            let result = try await result(of: input, song: song, in: place, report: report)
            if let wanted = result.model?.insteadOf, let used = result.model?.name {
                StandardStream.error.say(
                    "drumscribectl: \(file): the model \(wanted) is not there, \(used) heard it")
            }
            return try publish(result.files, of: song, from: folder)
        } catch let error as SystemError {
            throw Complaint(
                .failed, "cannot write to \(path): \(error)", next: "Choose another directory with -d")
        }
    }

    private func result(
        of input: Descriptor, song: FileName, in place: FileName,
        report: @escaping @Sendable (StageProgress) -> Void
    ) async throws -> WorkerResult {
        let request = WorkerRequest(
            title: song.songTitle, stem: Self.stem,
            limits: AudioLimits(longestSeconds: 6 * 3_600, largestBytes: 16 << 30), models: models,
            wishes: wishes, accepted: SystemClock().wall)
        let order = WorkOrder(request: request, input: input, directory: "\(path)/\(place.display)")
        do {
            return try await executor.run(order) { report($0) }
        } catch {
            if case .problem(let problem) = error { throw problem }
            throw CancellationError()
        }
    }

    /// Moves all sheets to the first number that is free for every one of them.
    private func publish(_ files: [String], of song: FileName, from folder: Directory) throws -> [String] {
        let endings = files.map { String($0.dropFirst(Self.stem.count)) }
        for number in 1...9_999 {
            let names = try endings.map { try OutputName(resultOf: song, ending: $0).numbered(number) }
            guard try names.allSatisfy({ try directory.status(of: $0) == nil }) else { continue }
            for (file, name) in zip(files, names) { try publish(FileName(file), as: name, from: folder) }
            return names.map { path == "." ? $0.display : "\(path)/\($0.display)" }
        }
        throw Problem.noFreeName(song)
    }

    /// A copy, made as any program of the user's makes its files: with the permissions that the umask leaves.
    private func publish(_ file: FileName, as name: FileName, from folder: Directory) throws {
        let sheet = try directory.create(name, mode: 0o666)
        try FileCopy.copy(from: folder.file(file), to: sheet)
    }

    private func sweep(_ folder: Directory, _ place: FileName) {
        for entry in (try? folder.entries()) ?? [] { try? folder.unlink(entry.name) }
        try? directory.removeDirectory(place)
    }

    private static let stem = "song"
    private static let limits = WorkerLimits(
        timeout: .seconds(6 * 3_600), memoryMegabytes: 4_096, sandbox: "prefer")

    /// The worker beside this program.
    private static var worker: String {
        let own = OwnProgram.path ?? "/usr/local/bin/drumscribectl"
        return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/drumscribe-worker"
    }

    private static func name(of file: String) throws -> FileName {
        do {
            return try FileName(String(file.split(separator: "/").last ?? ""))
        } catch {
            throw Complaint(.usage, "\(file) is no file name", next: "Name a recording")
        }
    }

    private static func open(_ file: String) throws -> Descriptor {
        do {
            let descriptor = try Descriptor.reading(path: file)
            guard try descriptor.status().kind == .regular else { throw Problem.notRegular }
            return descriptor
        } catch let error as SystemError {
            throw Problem.unusable(because: error)
        }
    }
}

extension Problem {
    fileprivate static let notRegular = Problem(
        .invalidRequest, detail: "It is not a regular file.", advice: "Name a recording.")

    fileprivate static func unusable(because error: SystemError) -> Problem {
        Problem(
            .invalidRequest, detail: "It cannot be read: \(error.reason).",
            advice: "Check the name and the permissions.")
    }

    fileprivate static func noFreeName(_ song: FileName) -> Problem {
        Problem(
            .conflict, detail: "Every name like \(song.display) is taken.",
            advice: "Choose another directory with -d.")
    }
}
