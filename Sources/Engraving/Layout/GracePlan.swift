/// The small notes before a chord: one with a slash is a flam, more under a beam are a drag.
struct GracePlan {
    /// Relative to the chord's slot.
    let items: [DisplayItem]
    /// The leftmost ink.
    let left: Double
    /// Where the stems end.
    let tip: Double
}
