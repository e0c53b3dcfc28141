/// A file in an inbox that may still be on its way, and how long it has rested.
package struct Arrival: Sendable, Equatable {
    /// What the last look at the directory showed.
    package private(set) var sighting: Sighting

    /// When the file was first seen as it is now, on the monotonic clock.
    package private(set) var unchangedSince: ContinuousClock.Instant

    /// A file seen for the first time, at `now`.
    package init(_ sighting: Sighting, at now: ContinuousClock.Instant) {
        self.sighting = sighting
        self.unchangedSince = now
    }

    /// Takes in another look. Any difference starts the quiet window anew.
    package mutating func look(_ next: Sighting, at now: ContinuousClock.Instant) {
        guard next != sighting else { return }
        sighting = next
        unchangedSince = now
    }
}
