import CLinux
import Glibc

/// What a locked-in process may use; the kernel ends it, or refuses it, beyond that.
package struct SandboxLimits: Sendable, Hashable {
    /// Address space in bytes; nil leaves it as it is.
    package let memory: UInt64?

    /// Processor time of all threads together, in seconds; nil leaves it as it is.
    package let processorSeconds: UInt64?

    /// The largest file it may write, in bytes.
    package let fileSize: UInt64

    /// Descriptors open at once.
    package let openFiles: UInt64

    package init(
        memory: UInt64?, processorSeconds: UInt64?, fileSize: UInt64 = 4 << 30, openFiles: UInt64 = 64
    ) {
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.fileSize = fileSize
        self.openFiles = openFiles
    }

    func apply() throws(SystemError) {
        try limit(RLIMIT_CORE, to: 0)
        try limit(RLIMIT_NOFILE, to: openFiles)
        try limit(RLIMIT_FSIZE, to: fileSize)
        if let memory { try limit(RLIMIT_AS, to: memory) }
        // SIGXCPU first, then SIGKILL.
        if let processorSeconds { try limit(RLIMIT_CPU, to: processorSeconds, hard: processorSeconds + 5) }
    }

    private func limit(
        _ resource: __rlimit_resource, to soft: UInt64, hard: UInt64? = nil
    ) throws(SystemError) {
        try checked("setrlimit") { clinux_limit(Int32(resource.rawValue), soft, hard ?? soft) }
    }
}
