/// When what is past its time is removed. How long things are kept is each tier's own rule.
package struct RetentionSettings: Sendable, Equatable {
    package var enabled = true

    /// How often the daemon looks, in minutes.
    package var intervalMinutes = 60.0

    package init() {}
}
