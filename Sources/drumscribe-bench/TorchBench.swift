import FoundationEssentials
import Support

/// The same network in PyTorch: run by the Python that `DRUMSCRIBE_PYTHON` names, or by the `python3` of the path.
struct TorchBench {
    /// Processor seconds for a minute of these samples; nil where there is no PyTorch.
    func secondsPerMinute(_ model: String, _ samples: [Float]) throws -> Double? {
        let path = try makeTemporaryDirectory()
        defer { removeTree(path) }
        try samples.withUnsafeBytes { try Data($0).write(to: URL(filePath: path + "/samples")) }
        let given = ProcessInfo.processInfo.environment["DRUMSCRIBE_PYTHON"] ?? ""
        let program = try RunningProgram(
            "/usr/bin/env",
            [given.isEmpty ? "python3" : given, "-m", "ear.timing", "--model", model, path + "/samples"],
            environment: ["PYTHONPATH": "Training"], log: path + "/answer")
        guard program.wait() == 0 else { return nil }
        let answer = String(decoding: try Data(contentsOf: URL(filePath: path + "/answer")), as: UTF8.self)
        return answer.split(whereSeparator: \.isNewline).last.flatMap { Double($0) }
    }
}
