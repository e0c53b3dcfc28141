import ControlAPI
import Core
import Ledger

extension MetricFamily {
    /// The figures of the house.
    static func house(
        totals: Totals, load: (running: Int, workers: Int), memory: Int, processorSeconds: Double
    ) -> [MetricFamily] {
        let jobs = JobState.allCases.map { state in
            Sample(Double(totals.jobs[state] ?? 0), labels: [Label("state", state.rawValue)])
        }
        let failures = totals.failures.sorted { $0.key.rawValue < $1.key.rawValue }.map { type, count in
            Sample(Double(count), labels: [Label("type", type.rawValue)])
        }
        return [
            MetricFamily("drumscribe_jobs", .gauge, help: "Jobs in the ledger by state.", samples: jobs),
            MetricFamily(
                "drumscribe_failures", .gauge, help: "Failed jobs by kind of problem.", samples: failures),
            single("drumscribe_workers_running", .gauge, "Workers at work.", Double(load.running)),
            single(
                "drumscribe_workers_limit", .gauge, "Workers that may work at once.", Double(load.workers)),
            single("drumscribe_users", .gauge, "Users with a home in the studio.", Double(totals.users)),
            single(
                "drumscribe_transcribed_seconds", .gauge, "Length of all transcribed recordings.",
                Double(totals.transcribedMilliseconds) / 1_000),
            single("drumscribe_hits", .gauge, "Drum strokes written down.", Double(totals.hits)),
            single("drumscribe_credits", .gauge, "Credits charged and not refunded.", Double(totals.credits)),
            single("process_cpu_seconds", .counter, "Processor time of the daemon.", processorSeconds),
            single(
                "process_resident_memory_max_bytes", .gauge, "Most memory the daemon ever used.",
                Double(memory)),
        ]
    }

    private static func single(_ name: String, _ kind: Kind, _ help: String, _ value: Double) -> MetricFamily
    {
        MetricFamily(name, kind, help: help, samples: [Sample(value)])
    }
}
