import Core

/// What retention will delete, and when, soonest first.
package struct RetentionBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    package let entries: [Entry]

    package init(asOf: Timestamp, entries: [Entry]) {
        self.asOf = asOf
        self.entries = entries
    }
}

extension RetentionBody {
    /// One file or folder that is going to be deleted.
    package struct Entry: Sendable, Hashable, Codable {
        package let job: JobID
        package let owner: String
        package let kind: Kind

        /// Where it is, an absolute path escaped for one line of text.
        package let path: String?

        /// Length of all its files in bytes.
        package let bytes: Int64

        /// Not before this time. In the past: at the next opportunity.
        package let dueAt: Timestamp

        package init(job: JobID, owner: String, kind: Kind, path: String?, bytes: Int64, dueAt: Timestamp) {
            self.job = job
            self.owner = owner
            self.kind = kind
            self.path = path
            self.bytes = bytes
            self.dueAt = dueAt
        }
    }

    /// What retention deletes.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Delivered sheets.
        case result
        /// The recording that they were made from.
        case original
        /// The note beside a failed recording.
        case note
        /// Our own copy of a failed recording.
        case copy
        /// What is known about a job.
        case history
    }
}
