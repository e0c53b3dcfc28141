import Core

/// The wall time to act by, for what must not be fooled: deletions and months of accounts.
///
/// A machine may wake in 1970, a time server may be wrong by years, an administrator may set the clock for an hour.
/// The wall clock is therefore believed only as far as it goes along with the monotonic one. A leap is noticed, and
/// believed once it has lasted for `grace` of monotonic time; until then time goes on from where it was. Small
/// corrections are believed at once. A daemon that starts again in the same run of the machine goes on by the
/// monotonic clock. After a start of the machine there is none to go by; then the time may have gone on by
/// `longestAbsence` from the mark that was left, but not back.
package struct BelievedTime: Sendable {
    /// How long a leap must last before it is believed.
    package var grace: Duration

    private let mark: Timestamp?
    private var anchor: (wall: Timestamp, monotonic: ContinuousClock.Instant)?
    private var leap: (distance: Duration, since: ContinuousClock.Instant)?

    /// `mark` is the time that was believed last, before a restart; nil believes the first look. `anchor` is a time
    /// that was believed in the present run of the machine, and when.
    package init(
        grace: Duration, mark: Timestamp?,
        anchor: (wall: Timestamp, monotonic: ContinuousClock.Instant)? = nil
    ) {
        self.grace = grace
        self.mark = mark
        self.anchor = anchor
    }

    /// What the wall clock may be corrected by at once.
    package static let tolerance = Duration.seconds(3_600)

    /// How long a daemon may have been away without its clock being doubted.
    package static let longestAbsence = Duration.seconds(60 * 86_400)

    /// Whether the wall clock has leapt and is not believed.
    package var isDoubtful: Bool { leap != nil }

    /// The time to act by, when the clocks say `wall` and `now`. It goes back only where a leap back is believed.
    package mutating func read(wall: Timestamp, now: ContinuousClock.Instant) -> Timestamp {
        let expected = expected(wall, at: now)
        let distance = wall - expected
        if isPlausible(distance) {
            leap = nil
            return settle(max(anchor?.wall ?? mark ?? wall, wall), at: now)
        }
        if leap == nil || !isSmall(distance - (leap?.distance ?? .zero)) { leap = (distance, now) }
        guard let since = leap?.since, now - since >= grace else { return settle(expected, at: now) }
        leap = nil
        return settle(wall, at: now)
    }

    /// What the wall clock should say by all that is known.
    private func expected(_ wall: Timestamp, at now: ContinuousClock.Instant) -> Timestamp {
        guard let anchor else { return mark ?? wall }
        return anchor.wall + max(.zero, now - anchor.monotonic)
    }

    private func isPlausible(_ distance: Duration) -> Bool {
        isSmall(distance) || anchor == nil && distance > .zero && distance <= Self.longestAbsence
    }

    private func isSmall(_ distance: Duration) -> Bool {
        distance >= .zero - Self.tolerance && distance <= Self.tolerance
    }

    private mutating func settle(_ time: Timestamp, at now: ContinuousClock.Instant) -> Timestamp {
        anchor = (time, now)
        return time
    }
}
