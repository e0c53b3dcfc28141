import Audio
import Core
import FoundationEssentials
import LinuxKit
import ModelShelf
import Support
import Transcription
import Wire

/// What hearing costs: an hour of drums in a stereo WAV file, from the file to hits and beats, by each model that ships,
/// in a process of its own that has one thread; beside it what PyTorch needs for the same network where it is installed,
/// and what reading the file alone takes. Then the worker on the same file: the whole chain, notation and pages included.
/// Models are taken from `Models` of the folder that the benchmark is started in.
struct EarBench {
    private let minutes = 60
    private let models = ModelShelf(directories: ["Models"])

    func run() throws {
        let folder = try makeTemporaryDirectory()
        defer { removeTree(folder) }
        let samples = PlainDrums().samples(seconds: 60)
        let song = folder + "/hour.wav"
        try WaveFile(of: samples).write(to: song, times: minutes)
        report("reading.cpu", try Figure.processorSeconds(runs: 1) { try read(song) })
        let usable = models.survey().filter(\.isUsable)
        for model in usable { try measure(model, song, samples) }
        for model in usable { try measureWorker(model.name, song, folder) }
    }

    private func measure(_ model: ShelvedModel, _ song: String, _ samples: [Float]) throws {
        let own = OwnProgram.path ?? CommandLine.arguments[0]
        let usage = try RunningProgram(own, ["hear-file", model.path, song], log: song + ".log").measure()
        guard usage.code == 0 else { throw SupportError(what: "hearing by \(model.name)", code: usage.code) }
        report(model.name, usage)
        guard let torch = try TorchBench().secondsPerMinute(model.path, samples) else { return }
        Figure(name: "ear.\(model.name).pytorch", value: torch, unit: "s/min").report()
        let ratio = torch / (usage.processorSeconds / Double(minutes))
        Figure(name: "ear.\(model.name).ratio", value: ratio, unit: "x").report()
    }

    private func measureWorker(_ model: String, _ song: String, _ folder: String) throws {
        let order = ModelOrder(rules: [ModelRule(model)], directories: [], isStrict: true)
        let limits = AudioLimits(longestSeconds: 2 * 3_600, largestBytes: 1 << 32)
        let request = WorkerRequest(title: "An hour", stem: model, limits: limits, models: order)
        let environment = [
            "DRUMSCRIBE_REQUEST": String(decoding: try JSONLine.encode(request), as: UTF8.self),
            "DRUMSCRIBE_MODELS": FileManager.default.currentDirectoryPath + "/Models",
        ]
        let worker = try RunningProgram(
            "/usr/bin/env", ["--chdir", folder, Programs.path(of: "drumscribe-worker")],
            environment: environment, input: song, log: folder + "/\(model).log")
        let usage = try worker.measure()
        guard usage.code == 0 else { throw SupportError(what: "the worker with \(model)", code: usage.code) }
        report("\(model).worker", usage)
    }

    private func report(_ name: String, _ usage: RunningProgram.Usage) {
        report("\(name).cpu", usage.processorSeconds)
        Figure(name: "ear.\(name).rss", value: Double(usage.peakMemory) / 1e6, unit: "MB").report()
    }

    private func report(_ name: String, _ processorSeconds: Double) {
        Figure(name: "ear.\(name)", value: processorSeconds / Double(minutes), unit: "s/min").report()
    }

    private func read(_ song: String) throws {
        try Descriptor.reading(path: song).use { descriptor throws(Problem) in
            let limits = AudioLimits(longestSeconds: 2 * 3_600, largestBytes: 1 << 32)
            let recording = try Recording(descriptor: descriptor, limits: limits)
            while try recording.nextBlock() != nil {}
        }
    }
}
