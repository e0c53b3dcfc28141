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

    /// `path` is made if it is missing. Throws a `Problem` where it cannot be used.
    init(path: String) throws {
        do {
            directory = try Directory.ensured(path: path, mode: 0o777)
        } catch {
            throw Problem.unusable(path, because: error)
        }
        self.path = path
        executor = LocalExecutor(program: Self.worker, limits: Self.limits, clock: SystemClock())
    }

    /// Transcribes the recording at `file`. Returns the paths of its sheets. Throws a `Problem`.
    func transcribe(_ file: String, report: @escaping @Sendable (StageProgress) -> Void) async throws
        -> [String]
    {
        let song = try Self.name(of: file)
        let input = try Self.open(file)
        let place = try FileName(".drumscribe.\(ThisProcess.number).tmp")
        try directory.makeDirectory(place, mode: 0o700)
        let folder = try directory.directory(place)
        defer { sweep(folder, place) }
        let result = try await result(of: input, song: song, in: place, report: report)
        return try publish(result.files, of: song, from: folder)
    }

    private func result(
        of input: Descriptor, song: FileName, in place: FileName,
        report: @escaping @Sendable (StageProgress) -> Void
    ) async throws -> WorkerResult {
        let request = WorkerRequest(
            title: song.songTitle, stem: Self.stem,
            limits: AudioLimits(longestSeconds: 6 * 3_600, largestBytes: 16 << 30))
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
            for (file, name) in zip(files, names) {
                try folder.rename(FileName(file), to: name, in: directory)
            }
            return names.map { path == "." ? $0.display : "\(path)/\($0.display)" }
        }
        throw Problem.noFreeName(song)
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
            throw Problem(.invalidRequest, detail: "That is no file name.", advice: "Name a recording.")
        }
    }

    private static func open(_ file: String) throws -> Descriptor {
        do {
            let descriptor = try Descriptor.reading(path: file)
            guard try descriptor.status().kind == .regular else { throw Problem.notRegular }
            return descriptor
        } catch let error as SystemError {
            throw Problem.unusable(file, because: error)
        }
    }
}

extension Problem {
    fileprivate static let notRegular = Problem(
        .invalidRequest, detail: "It is not a regular file.", advice: "Name a recording.")

    fileprivate static func unusable(_ path: String, because error: SystemError) -> Problem {
        Problem(
            .invalidRequest, detail: "It cannot be used: \(error).",
            advice: "Check the name and the permissions.")
    }

    fileprivate static func noFreeName(_ song: FileName) -> Problem {
        Problem(
            .conflict, detail: "Every name like \(song.display) is taken.",
            advice: "Choose another directory with -d.")
    }
}
