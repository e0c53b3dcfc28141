import Core
import Core
import Engraving
import LinuxKit
import ModelShelf
import Pipeline
import Transcription
import Wire

/// Processes the recording on standard input into files in the current directory, and says on standard output how it
/// goes. Started by the daemon, and by `drumscribectl transcribe`.
@main
struct WorkerMain {
    static func main() {
        do {
            let result = try work(on: WorkerOrders.given())
            say(.finished(result))
        } catch {
            say(.failed(Problem(from: error)))
            ThisProcess.exit(.failed)
        }
    }

    /// All that opens files comes before the lock, all that reads the recording after it.
    private static func work(on orders: WorkerOrders) throws -> WorkerResult {
        let directory = try Directory(path: ".")
        let stock = try models(for: orders.request.models ?? ModelOrder())
        let pipeline = Pipeline(fonts: try EngravingFonts.load()) { seconds in
            let (model, used) = stock.choice(forSeconds: seconds)
            return Listener(NetworkTranscriber(model.file), model: used)
        }
        try orders.lockIn(writingTo: directory)
        let outcome = try pipeline.run(
            0, title: orders.request.title, limits: orders.request.limits, wishes: orders.request.wishes,
            allowed: orders.request.allowedOutputs, day: orders.request.accepted?.date,
            report: { say(.progress($0)) })
        let files = try ResultWriter(directory: directory, stem: orders.request.stem).write(outcome.artefacts)
        return WorkerResult(
            files: files, durationMilliseconds: Int64((outcome.duration * 1_000).rounded()),
            hits: outcome.hits, bars: outcome.bars, model: outcome.model)
    }

    /// What is wrong with models that were passed over is told on standard error, to the operator.
    private static func models(for order: ModelOrder) throws -> ModelStock {
        let stock = try ModelStock(order, on: .usual(order))
        for complaint in stock.complaints { ThisProcess.complain(complaint) }
        return stock
    }

    /// A reader who is gone ends the worker by SIGPIPE, which is what should happen.
    private static func say(_ report: WorkerReport) {
        guard let line = try? JSONLine.encode(report) else { return }
        try? StandardStream.output.write(line)
    }
}
