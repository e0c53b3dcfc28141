import Core
import FoundationEssentials
import Wire

/// What a worker has said on its standard output.
struct WorkerSays {
    let reports: [WorkerReport]

    init(log path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        reports = text.split(separator: "\n").compactMap {
            try? JSONLine.decode(WorkerReport.self, from: $0.utf8)
        }
    }

    /// What went wrong, if something did.
    var problem: Problem? {
        if case .failed(let problem) = reports.last { problem } else { nil }
    }
}
