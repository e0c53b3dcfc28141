/// A month of the Gregorian calendar in UTC: the window in which credits count.
package struct CalendarMonth: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// The month that `instant` falls in.
    package init(containing instant: Timestamp) {
        self.init(year: instant.date.year, month: instant.date.month)
    }

    /// The first instant of the month.
    package var start: Timestamp { first.start }

    /// The first instant after the month.
    package var end: Timestamp { first.startOfNextMonth.start }

    private var first: CalendarDate { CalendarDate(year: year, month: month, day: 1) }
}

extension CalendarMonth: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
