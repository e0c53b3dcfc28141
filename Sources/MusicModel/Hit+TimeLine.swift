extension Hit {
    /// Whether its time is a number that a recording can have; others cannot be placed anywhere.
    package var isOnTimeLine: Bool { abs(time) <= BeatLine.farthest }
}
