/// What happened to the jobs of a day, an hour of the day, a tier or a user.
package struct JobActivity<Key: Sendable & Hashable>: Sendable, Hashable {
    package let key: Key

    /// Admitted ones; the other figures are about these.
    package let jobs: Int
    package let delivered, failed, cancelled: Int

    /// Of delivered recordings.
    package let audioMilliseconds: Int64

    /// From admission to the beginning of the last attempt, and what workers took; nil where it is not asked for.
    package var wait, processing: TimeSpread?
}
