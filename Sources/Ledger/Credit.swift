import Core

/// What a job has cost its owner.
package enum Credit: Sendable, Hashable {
    /// Nothing so far: the month's credits are used up, or the job was refused at the door.
    case none
    /// One credit of that month.
    case charged(CalendarMonth)
    /// One credit of that month, given back.
    case refunded(CalendarMonth)
}
