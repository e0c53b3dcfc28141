import Core

/// One line of the event stream.
package struct EventBody: Sendable, Hashable, Codable {
    /// Grows by one with each event of the daemon. A caller who sees only some events sees gaps.
    package let sequence: Int64

    package let time: Timestamp
    package let kind: Kind

    /// The job that the event is about; absent in a heartbeat.
    package let job: JobID?

    /// Its state after the event.
    package let state: JobState?

    /// What its worker is doing, if it runs.
    package let stage: Stage?

    /// Of the whole job, 0 to 100, if it runs.
    package let percent: Int?

    package init(
        sequence: Int64, time: Timestamp, kind: Kind, job: JobID? = nil, state: JobState? = nil,
        stage: Stage? = nil, percent: Int? = nil
    ) {
        self.sequence = sequence
        self.time = time
        self.kind = kind
        self.job = job
        self.state = state
        self.stage = stage
        self.percent = percent
    }
}

extension EventBody {
    /// What an event tells.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// A job came into a state.
        case state
        /// A running job came further.
        case progress
        /// Nothing happened; the connection lives. The sequence number is that of the last event.
        case heartbeat
    }
}
