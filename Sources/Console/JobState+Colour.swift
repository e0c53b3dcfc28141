import Core

extension JobState {
    /// How the state is painted.
    package var colour: Colour? {
        switch self {
        case .queued: nil
        case .running, .finished: .busy
        case .delivered: .good
        case .failed: .bad
        case .cancelled: .faint
        }
    }
}
