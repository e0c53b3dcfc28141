import Core

/// Where the sheets of a job were delivered, and when.
package struct Delivery: Sendable, Hashable {
    /// The folder's name in the outbox.
    package let folder: FileName
    package let identity: FileIdentity?
    package let time: Timestamp
}
