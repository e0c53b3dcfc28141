import Core
import Ledger
import Scheduling
import Synchronization

/// What recordings cost, for whoever asks: learned at the start from what the ledger remembers, and from each job
/// that is done.
final class CostBook: Sendable {
    private let model = Mutex(CostModel())

    /// How many jobs of the past are looked at.
    static let memory = 500

    /// Learns from the past.
    func learn(_ past: [FinishedWork]) {
        model.withLock { model in
            for work in past {
                model.learn(
                    bytes: work.size, ending: work.name.ending, audio: work.audioMilliseconds,
                    work: work.processingMilliseconds, model: work.model)
            }
        }
    }

    /// Learns from a job that is done.
    func learn(from job: JobRecord, _ result: JobResult) {
        model.withLock {
            $0.learn(
                bytes: job.stamp.size, ending: job.name.ending, audio: result.durationMilliseconds,
                work: result.processingMilliseconds, model: result.model)
        }
    }

    /// Milliseconds of audio to expect of a file.
    func audioMilliseconds(of name: FileName, bytes: Int64) -> Int64 {
        model.withLock { $0.audioMilliseconds(bytes: bytes, ending: name.ending) }
    }

    /// Milliseconds that a worker is expected to take with that model.
    func workMilliseconds(audio: Int64, model name: String) -> Int64 {
        model.withLock { $0.workMilliseconds(audio: audio, model: name) }
    }
}

extension FileName {
    /// What follows the last full stop, in lower case; empty where there is none.
    fileprivate var ending: String {
        let parts = display.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
    }
}
