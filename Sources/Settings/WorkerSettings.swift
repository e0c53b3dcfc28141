/// How jobs are processed.
package struct WorkerSettings: Sendable, Equatable {
    /// Jobs that run at once; nil for one a core.
    package var count: Int?

    /// The worker's program; nil for the one beside the daemon's.
    package var program: String?

    /// How long one attempt may take, in minutes.
    package var timeoutMinutes = 60.0

    /// Memory that one worker may map, in MiB.
    package var memoryMegabytes = 2_048

    /// What happens where the kernel offers no sandbox.
    package var sandbox = Sandbox.prefer

    package init() {}
}

extension WorkerSettings {
    /// Whether workers run under Landlock and seccomp.
    package enum Sandbox: String, Sendable, CaseIterable {
        /// No job runs without it.
        case require
        /// As much as the kernel offers.
        case prefer
        /// None: for debugging.
        case off
    }
}
