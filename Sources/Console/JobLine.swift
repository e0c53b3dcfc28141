import APIModel
import Core

/// One job on one line, for somebody who watches it.
struct JobLine {
    let job: JobBody
    let style: Style

    private static let barWidth = 24
    private static let nameWidth = 28

    /// With a bar that fills, for a terminal.
    var live: String {
        guard job.state == .running else { return "\(head)  \(note)" }
        let bar = ProgressBar(width: Self.barWidth).text(percent: job.percent ?? 0, style)
        return "\(head)  \(bar)  \(job.stage?.phrase ?? "")"
    }

    /// Complete, for files and for what stays on the screen.
    var settled: String {
        let state = style.paint(job.state.rawValue, job.state.colour)
        let name = job.name.map { " \($0)" } ?? ""
        return "\(job.id)\(name): \(state)\(note.isEmpty ? "" : ", \(note)")"
    }

    private var head: String {
        let name = (job.name ?? "(hidden)").cut(to: Self.nameWidth, ellipsis: style.ellipsis)
        return "\(job.id)  \(name)" + String(repeating: " ", count: Self.nameWidth - name.displayWidth)
    }

    private var note: String {
        switch job.state {
        case .queued: job.waiting?.sentence ?? "waiting"
        case .running: job.progressNote
        case .finished: "about to be delivered"
        case .delivered:
            [job.bars.map { Phrase.count($0, "bar") }, job.resultFolder].compactMap(\.self).joined(
                separator: ", ")
        case .failed: job.problem.map { "\($0.title): \($0.detail) \($0.advice)" } ?? ""
        case .cancelled: ""
        }
    }
}
