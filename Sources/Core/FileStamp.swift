/// What tells that a file is still the one we saw: who it is, how long, and when it was last written.
///
/// A rename leaves the stamp alone; any change by a user alters it.
package struct FileStamp: Sendable, Hashable, Codable {
    package let identity: FileIdentity

    /// Length in bytes.
    package let size: Int64

    /// Last modification, in nanoseconds since 1970.
    package let modified: Int64

    package init(identity: FileIdentity, size: Int64, modified: Int64) {
        self.identity = identity
        self.size = size
        self.modified = modified
    }
}
