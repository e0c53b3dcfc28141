/// What one worker may use.
package struct WorkerLimits: Sendable, Equatable {
    /// Wall time of one attempt.
    package let timeout: Duration

    /// Address space in MiB.
    package let memoryMegabytes: Int

    /// `require`, `prefer` or `off`.
    package let sandbox: String

    package init(timeout: Duration, memoryMegabytes: Int, sandbox: String) {
        self.timeout = timeout
        self.memoryMegabytes = memoryMegabytes
        self.sandbox = sandbox
    }

    /// As the worker's program takes them.
    var arguments: [String] {
        let seconds = max(1, timeout.components.seconds)
        return [
            "--sandbox", sandbox, "--memory-megabytes", String(memoryMegabytes), "--cpu-seconds",
            String(seconds),
        ]
    }
}
