/// How a studio root is looked after.
enum RootCondition: String, Sendable {
    /// Not there: nothing is admitted, delivered or removed.
    case absent
    /// The kernel tells about arrivals.
    case watching
    /// The kernel cannot tell here, so the folders are listed from time to time.
    case polling
}
