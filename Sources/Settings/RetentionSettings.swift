/// When what is past its time is removed. How long things are kept is each tier's own rule.
package struct RetentionSettings: Sendable, Equatable {
    package var enabled = true

    /// How often the daemon looks, in minutes.
    package var intervalMinutes = 60.0

    /// How long a leap of the system's clock must last before it is believed, in hours.
    package var clockGraceHours = 24.0

    /// How many days before files go their owner finds `EXPIRES.txt` in the outbox; nil for never.
    package var warningDays: Int?

    package init() {}
}
