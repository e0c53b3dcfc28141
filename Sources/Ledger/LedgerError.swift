import Core

/// Why the ledger did not do what it was asked. A verb that throws has changed nothing.
package enum LedgerError: Error, Sendable, Hashable {
    /// The file is damaged, or is no ledger; `detail` says what was found.
    case corrupt(path: String, detail: String)

    /// The file was written by a newer version of the program, which knows these `changes`.
    case newerVersion(path: String, changes: [String])

    /// Another process has the ledger open.
    case inUse(path: String)

    /// There is no room on the ledger's disk.
    case diskFull

    /// SQLite reports trouble, by its extended result code.
    case storage(code: Int32, detail: String)

    case unknownJob(JobID)
    case unknownUser(UserID)
    case unknownTier(String)
    case unknownArtifact(Int64)

    /// The user has as many jobs waiting as the tier allows: `limit`.
    case backlog(UserID, limit: Int)

    /// The job's state does not allow it.
    case illegalMove(JobID, from: JobState, LedgerVerb)
}

extension LedgerError: CustomStringConvertible {
    /// What happened, and what to do where something can be done, for the journal.
    package var description: String {
        switch self {
        case .corrupt(let path, let detail):
            "The ledger \(path) is damaged: \(detail). Move it aside to start with an empty one."
        case .newerVersion(let path, let changes):
            "The ledger \(path) was written by a newer version (\(changes.joined(separator: ", "))). "
                + "Install that version."
        case .inUse(let path): "The ledger \(path) is in use by another process. Stop that one first."
        case .diskFull: "The ledger's disk is full."
        case .storage(let code, let detail): "The ledger cannot be used: \(detail) (SQLite \(code))."
        case .unknownJob(let id): "There is no job \(id)."
        case .unknownUser(let id): "There is no user \(id.number)."
        case .unknownTier(let name): "There is no tier \(name)."
        case .backlog(let id, let limit):
            "User \(id.number) has \(limit) jobs waiting, the most there may be."
        case .unknownArtifact(let id): "There is no artifact \(id)."
        case .illegalMove(let id, let state, let verb):
            "Job \(id) is \(state.rawValue): \(verb.rawValue) is not possible."
        }
    }
}
