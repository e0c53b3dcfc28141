import Glibc

/// What the process has used so far, for benchmarks and figures.
package enum ProcessorTime {
    /// Processor time of all threads, in seconds.
    package static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The most memory that was in use at once, in bytes.
    package static var peakMemory: Int {
        var usage = rusage()
        guard getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
        return usage.ru_maxrss * 1_024
    }
}
