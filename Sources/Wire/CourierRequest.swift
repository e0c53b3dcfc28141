import Core

/// What the courier is asked to do in one user's home. Everything may be asked again: a verb that has been carried
/// out answers as it did the first time.
package enum CourierRequest: Sendable, Hashable {
    /// Make what is missing of `Inbox`, `Outbox` and `Failed`. Answer: `done`.
    case prepare
    /// What is in the inbox? Answer: `listing`.
    case list
    /// Open this file of the inbox, if it is still the one with this stamp. Answer: `opened`, a descriptor enclosed.
    case open(FileName, FileStamp)
    /// Move this file from `Inbox` to `Inbox/.processing`. Answer: `named`.
    case take(Original)
    /// Write these files, whose contents are enclosed in the same order, into a hidden folder of the job's own in
    /// the outbox. Answer: `staged`.
    case stage(JobID, [FileName])
    /// Give the hidden folder this name, or the next that is free. Answer: `named`.
    case publish(JobID, FileIdentity, as: FileName)
    /// Move a recording from `Inbox/.processing` into this drawer. Answer: `named`.
    case file(Original, in: Drawer)
    /// Write this text into `Failed`, as a note on the file of that name. Answer: `written`.
    case explain(JobID, FileName, String)
    /// Put a taken recording back into the inbox. Answer: `named`.
    case restore(Original)
    /// Remove this file, if it is still the one with this stamp. Answer: `done`.
    case retire(DeliveredFile, from: Drawer)
    /// Remove this folder of the outbox, if it is still that one, and empty. Answer: `done`.
    case retireFolder(FileName, FileIdentity)
    /// Could results be delivered now? Answer: `done`.
    case probe
    /// Make this the text of `EXPIRES.txt` in the outbox; no text removes it. One that is not ours, which the head
    /// tells, stays. Answer: `done`.
    case announce(String)
}

extension CourierRequest {
    /// Files that can be delivered at once.
    package static let mostFiles = 128

    /// What every announcement begins with.
    package static let announcementHead = "Drumscribe will remove these:"

    /// Bytes of an explanation; the rest is cut.
    package static let longestText = 16_384
}
