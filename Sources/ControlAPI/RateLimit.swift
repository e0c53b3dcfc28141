/// So many requests a minute for each user, by default or by the user's tier; the superuser excepted.
///
/// The generic cell rate algorithm (ITU-T I.371): of each user only the instant is kept at which all their
/// requests so far would have been paid for at the even rate. A request is admitted while that lies less than
/// a minute ahead.
struct RateLimit: Sendable {
    /// Requests a minute, which may also come all at once.
    let perMinute: Int

    private var paidAt: [UInt32: ContinuousClock.Instant] = [:]

    init(perMinute: Int) {
        self.perMinute = perMinute
    }

    private static let window: Duration = .seconds(60)
    private static let crowd = 1_024

    /// Counts a request of `uid`, who may make `own` a minute, at `now`. Answers how long the user must wait if it
    /// comes too early, else nil.
    mutating func wait(for uid: UInt32, own: Int? = nil, at now: ContinuousClock.Instant) -> Duration? {
        guard uid != 0 else { return nil }
        forgetIdle(at: now)
        let paid = max(paidAt[uid] ?? now, now) + Self.window / max(1, own ?? perMinute)
        guard paid <= now + Self.window else { return paid - now - Self.window }
        paidAt[uid] = paid
        return nil
    }

    private mutating func forgetIdle(at now: ContinuousClock.Instant) {
        guard paidAt.count >= Self.crowd else { return }
        paidAt = paidAt.filter { $0.value > now }
    }
}
