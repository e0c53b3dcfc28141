/// Why the daemon does not start, in words for whoever set it up.
package enum StartFault: Error, Sendable, Equatable {
    case stateDirectory(String, String)
    case remoteState(String)
    case inUse(String)
    case rehearsal(String)
}

extension StartFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .stateDirectory(let path, let reason):
            "The state directory \(path) cannot be used: \(reason). Make it, or set service.state_directory."
        case .remoteState(let path):
            "The state directory \(path) is on a file system that SQLite cannot trust. Put it on a local disk."
        case .inUse(let path):
            "Another drumscribed uses \(path). Stop that one first, or set service.state_directory."
        case .rehearsal(let text):
            "\(RehearsalClock.variable) is '\(text)', which is no clock. It is for tests only: take it away."
        }
    }
}
