import APIModel
import Core

extension JobsPage: Presentable {
    package var items: [any Encodable] { jobs }

    package func page(_ eye: Eye) -> String {
        jobs.isEmpty ? "No jobs.\n" : table(eye).text(eye.style)
    }

    package func table(_ eye: Eye) -> Table {
        JobTable(asOf: asOf).table(of: jobs)
    }
}
