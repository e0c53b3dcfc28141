import Core

/// A folder in the studio root that may be a user's home.
package struct Home: Sendable, Hashable {
    package let name: FileName

    /// The user number of the folder's owner.
    package let owner: UInt32

    package init(name: FileName, owner: UInt32) {
        self.name = name
        self.owner = owner
    }
}
