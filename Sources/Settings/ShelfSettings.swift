import Core

/// Where models lie, and what they must be. Which one hears a recording is each tier's own rule.
package struct ShelfSettings: Sendable, Equatable {
    /// The studio's own folders, besides the one that comes with the program; of models of one name the last
    /// folder's wins.
    package var directories = [ModelOrder.studioDirectory]

    /// The digests that models must have, by name.
    package var pins: [String: ContentDigest] = [:]

    package init() {}
}
