import Core

/// What a worker says while it works: one JSON object a line on its standard output. The last line is `finished`
/// or `failed`; a worker that ends without either has crashed.
package enum WorkerReport: Sendable, Hashable, Codable {
    case progress(StageProgress)
    case finished(WorkerResult)
    case failed(Problem)
}
