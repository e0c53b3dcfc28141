/// Which bars share a system, and how its springs are pulled.
struct SystemPlan {
    let bars: Range<Int>
    /// How each of them stands here.
    let plans: [BarPlan]
    let tension: Tension
}
