import Core

/// What retention has removed, newest first: a page of the ledger's list.
package struct RemovalsBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    package let entries: [Entry]

    package init(asOf: Timestamp, entries: [Entry]) {
        self.asOf = asOf
        self.entries = entries
    }
}

extension RemovalsBody {
    /// One decision about one thing.
    package struct Entry: Sendable, Hashable, Codable {
        /// Counts up; a page goes on before the least of the page before.
        package let number: Int64
        package let time: Timestamp
        package let job: JobID
        package let owner: String
        package let kind: RetentionBody.Kind
        package let outcome: Outcome

        /// The file's, escaped for one line of text; absent where it was forgotten with its job.
        package let name: String?
        package let bytes: Int64

        package init(
            number: Int64, time: Timestamp, job: JobID, owner: String, kind: RetentionBody.Kind,
            outcome: Outcome, name: String?, bytes: Int64
        ) {
            self.number = number
            self.time = time
            self.job = job
            self.owner = owner
            self.kind = kind
            self.outcome = outcome
            self.name = name
            self.bytes = bytes
        }
    }

    /// What came of a removal. The names are part of the API.
    package enum Outcome: String, Sendable, Codable, CaseIterable {
        case deleted
        /// Its owner has changed it, so it is the owner's and stays.
        case touched
        /// Its owner has moved, renamed or removed it.
        case missing
    }
}
