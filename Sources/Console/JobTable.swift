import APIModel
import Core

/// The list of jobs that several commands show.
struct JobTable {
    /// The time to which ages are told.
    let asOf: Timestamp

    func table(of jobs: [JobBody]) -> Table {
        var table = Table([
            .init("ID", .right), .init("OWNER"), .init("STATE"), .init("NAME", isFlexible: true),
            .init("LENGTH", .right),
            .init("SUBMITTED"), .init("NOTE", isFlexible: true),
        ])
        for job in jobs { table.add(row(of: job)) }
        return table
    }

    private func row(of job: JobBody) -> [Table.Cell] {
        [
            .init("\(job.id)"), .init(job.owner), .init(job.state.rawValue, job.state.colour),
            job.name.map { .init($0) } ?? .init("(hidden)", value: "", .faint), length(of: job),
            .init(Phrase.relative(job.submittedAt, to: asOf), value: job.submittedAt.description),
            .init(note(on: job)),
        ]
    }

    private func length(of job: JobBody) -> Table.Cell {
        guard let milliseconds = job.durationMs else { return "" }
        return .init(Phrase.length(milliseconds: milliseconds), value: "\(milliseconds)")
    }

    /// What there is to say about a job in its state.
    private func note(on job: JobBody) -> String {
        switch job.state {
        case .queued:
            [job.waiting?.sentence, job.startNote(at: asOf)].compactMap(\.self).joined(separator: " ")
        case .running: job.progressNote
        case .finished: "Waiting to be delivered."
        case .delivered: job.bars.map { Phrase.count($0, "bar") } ?? ""
        case .failed: job.problem?.title ?? ""
        case .cancelled: ""
        }
    }
}

extension JobBody {
    /// `Starts in about 4 min.`; nil where nobody can tell.
    func startNote(at now: Timestamp) -> String? {
        guard let expectedStartAt else { return nil }
        let wait = Phrase.rough(expectedStartAt - now)
        return wait.isEmpty ? "Starts soon." : "Starts in about \(wait)."
    }

    /// `67 %, transcribing`
    var progressNote: String {
        let percent = percent.map { "\($0) %" }
        return [percent, stage?.phrase].compactMap(\.self).joined(separator: ", ")
    }
}

extension Stage {
    /// The stage in plain words.
    package var phrase: String { rawValue.replacing("_", with: " ") }
}
