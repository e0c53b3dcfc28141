import Settings
import Execution
import LinuxKit

extension WorkerSettings {
    /// Jobs that run at once.
    var effectiveCount: Int { count ?? Processors.count }

    /// The limits of one worker.
    var limits: WorkerLimits {
        WorkerLimits(
            timeout: .seconds(timeoutMinutes * 60), memoryMegabytes: memoryMegabytes,
            sandbox: sandbox.rawValue)
    }
}
