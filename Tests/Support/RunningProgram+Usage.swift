import FoundationEssentials
import Glibc

extension RunningProgram {
    /// What a program has used from its start to its end.
    package struct Usage: Sendable {
        /// Its exit code; a signal counts as 128 and more.
        package let code: Int32

        /// All threads together.
        package let processorSeconds: Double

        /// The most memory that was resident at once, in bytes.
        package let peakMemory: Int
    }

    /// Returns once it has ended by itself.
    ///
    /// The kernel's own word at the end on the most memory (`ru_maxrss`) is that of this process if it had more in use
    /// when it started the program. So VmHWM (proc_pid_status(5)) is read until there is none.
    package func measure() throws -> Usage {
        var peak = 0
        var state = siginfo_t()
        while waitid(P_PID, id_t(number), &state, WEXITED | WNOHANG | WNOWAIT) == 0, state.si_signo == 0 {
            peak = max(peak, try peakMemory())
            usleep(2_000)
        }
        let before = Self.processorSecondsOfEnded
        let code = wait()
        return Usage(
            code: code, processorSeconds: Self.processorSecondsOfEnded - before, peakMemory: peak)
    }

    /// Of all children that were waited for (getrusage(2)).
    private static var processorSecondsOfEnded: Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6
        }
    }

    /// 0 where it has ended.
    private func peakMemory() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) * 1_024
    }
}
