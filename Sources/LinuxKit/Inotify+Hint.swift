extension Inotify {
    /// A directory that is watched.
    package struct Watch: Sendable, Hashable {
        let number: Int32
    }

    /// What is worth doing.
    package enum Hint: Sendable, Hashable {
        /// Look at this directory.
        case look(Watch)
        /// The watch is over: the directory was removed, moved or unmounted. Find it again, if it is anywhere.
        case lost(Watch)
        /// Events were lost: look everywhere.
        case overflow
    }
}
