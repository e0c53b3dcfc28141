import Core
import Wire

/// Something that can carry out a job's processing: a worker on this machine, later a cluster.
package protocol Executor: Sendable {
    /// Runs one attempt to its end. `report` is called as the worker comes along, never after the return.
    ///
    /// Cancelling the task stops the worker; nothing of it runs on after the throw.
    func run(
        _ order: WorkOrder, report: @escaping @Sendable (StageProgress) async -> Void
    ) async throws(WorkFailure) -> WorkerResult
}
