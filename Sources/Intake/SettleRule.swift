/// Decides when an arrival is complete.
///
/// No event proves that a writer has finished: an SFTP upload ends in a bare CREATE, a mapped writer sends no
/// CLOSE_WRITE, a recorder sends several. So the rule trusts only what looking at the file shows. It has
/// settled once nothing about it has changed for the quiet window and nobody is known to hold it open for
/// writing.
package struct SettleRule: Sendable {
    /// How long an arrival must stay as it is.
    package let quietWindow: Duration

    package init(quietWindow: Duration) {
        self.quietWindow = quietWindow
    }

    /// The verdict on `arrival`, as things stand at `now`.
    package func verdict(on arrival: Arrival, at now: ContinuousClock.Instant) -> Verdict {
        if arrival.sighting.writer == .present { return .open }
        let quietUntil = arrival.unchangedSince + quietWindow
        return now >= quietUntil ? .settled : .quiet(until: quietUntil)
    }
}

extension SettleRule {
    /// What to do with an arrival now.
    package enum Verdict: Sendable, Equatable {
        /// Complete: admit it.
        case settled
        /// Unchanged so far: look again then.
        case quiet(until: ContinuousClock.Instant)
        /// Somebody is writing: wait for the next event or rescan.
        case open
    }
}
