import Core

/// What a user may still have transcribed in a calendar month (UTC).
package struct Quota: Sendable, Hashable {
    /// The tier's credits a month; nil for no limit.
    package let credits: Int?

    /// Credits charged and not refunded in the month.
    package let used: Int

    package let month: CalendarMonth

    package init(credits: Int?, used: Int, month: CalendarMonth) {
        self.credits = credits
        self.used = used
        self.month = month
    }

    /// Credits left, never below 0, whatever a smaller tier makes of it; nil for no limit.
    package var left: Int? { credits.map { max(0, $0 - used) } }

    /// When the count begins anew.
    package var renews: Timestamp { month.end }
}
