/// Which bars share a system, and how its springs are pulled.
struct SystemPlan {
    let bars: Range<Int>
    let tension: Tension
}
