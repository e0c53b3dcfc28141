import Core

/// A regular file of an inbox, as one directory listing shows it.
package struct InboxEntry: Sendable, Equatable {
    package let name: FileName
    package let sighting: Sighting

    package init(name: FileName, sighting: Sighting) {
        self.name = name
        self.sighting = sighting
    }
}
