import APIModel
import Core

/// Follows jobs until nothing more will happen to them.
package struct Watch {
    private let client: ControlClient
    private let write: (String) throws(Complaint) -> Void
    private var board: WatchBoard
    private var view: WatchView

    /// Watches the job `id`, or all that the caller may see. `write` takes text as it comes.
    package init(
        _ id: JobID?, client: ControlClient, view: WatchView,
        write: @escaping (String) throws(Complaint) -> Void
    ) {
        self.client = client
        self.board = WatchBoard(only: id)
        self.view = view
        self.write = write
    }

    /// Returns when all watched jobs are final: `jobFailed` if one came to nothing. A daemon that restarts
    /// meanwhile is asked again, once for each time it answered.
    package mutating func run() throws(Complaint) -> Ending {
        var outcome = try follow()
        while outcome == .brokenOff { outcome = try followAgain() }
        guard outcome == .done else { throw goneAway }
        return board.hasFailure ? .jobFailed : .ok
    }

    private mutating func followAgain() throws(Complaint) -> Outcome {
        do {
            return try follow()
        } catch {
            throw [.daemonNotRunning, .failed].contains(error.ending) ? goneAway : error
        }
    }

    private mutating func follow() throws(Complaint) -> Outcome {
        var outcome = Outcome.unanswered
        var (board, view) = (board, view)
        defer { (self.board, self.view) = (board, view) }
        try client.lines(.events(), of: EventBody.self) { event throws(Complaint) in
            let news = try outcome == .unanswered ? load(&board) : consequences(of: event, &board)
            try write(view.text(of: event))
            try write(view.text(news: news, active: board.active))
            outcome = board.active.isEmpty ? .done : .brokenOff
            return outcome != .done
        }
        return outcome
    }

    /// What the daemon knows now. Asked when the stream stands, so nothing falls between.
    private func load(_ board: inout WatchBoard) throws(Complaint) -> [JobBody] {
        let known = board.active.map(\.id)
        var news: [JobBody] = []
        for job in try jobs(stillToAsk: known) where board.put(job) { news.append(job) }
        return news
    }

    private func jobs(stillToAsk known: [JobID]) throws(Complaint) -> [JobBody] {
        var ids = Set(known)
        if let only = board.only { ids.insert(only) }
        var jobs: [JobBody] = []
        for id in ids.sorted() { jobs.append(try client.ask(.job(id), for: JobBody.self)) }
        guard board.only == nil else { return jobs }
        for state in JobState.allCases where !state.isFinal {
            let page = try client.ask(.jobs(state: state, limit: 1_000), for: JobsPage.self)
            jobs += page.jobs.filter { !ids.contains($0.id) }
        }
        return jobs.sorted { $0.id < $1.id }
    }

    private func consequences(of event: EventBody, _ board: inout WatchBoard) throws(Complaint) -> [JobBody] {
        switch board.take(event) {
        case .nothing, .progress: return []
        case .news(let job): return [job]
        case .look(let id):
            let job = try client.ask(.job(id), for: JobBody.self)
            return board.put(job) ? [job] : []
        }
    }

    private var goneAway: Complaint {
        let again = board.only.map { "drumscribectl watch \($0)" } ?? "drumscribectl watch"
        return Complaint(
            .daemonNotRunning, "the daemon has stopped; jobs continue when it is back",
            next: "Then try: \(again)")
    }
}

extension Watch {
    /// How one reading of the stream ended.
    private enum Outcome {
        /// Before the first line.
        case unanswered
        /// Before everything was done.
        case brokenOff
        case done
    }
}
