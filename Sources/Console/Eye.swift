import Core

/// Who looks: what their terminal can show, and what their clock says.
package struct Eye: Sendable {
    package let style: Style

    /// What local time is ahead of UTC at an instant, in seconds.
    package let zoneOffset: @Sendable (Timestamp) -> Int

    package init(style: Style, zoneOffset: @escaping @Sendable (Timestamp) -> Int) {
        self.style = style
        self.zoneOffset = zoneOffset
    }

    /// `instant` in local time, to the minute.
    package func clock(_ instant: Timestamp) -> String {
        Phrase.clock(instant, offset: zoneOffset(instant))
    }

    /// The day of `instant` in local time.
    package func day(_ instant: Timestamp) -> String {
        String(clock(instant).prefix(10))
    }
}
