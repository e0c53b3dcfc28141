/// Where the API listens.
package enum ListeningPlace: Sendable, Hashable {
    /// On a listening socket that somebody else has made and looks after: systemd, usually.
    case inherited(descriptor: Int32)
    /// On a socket of our own, at an absolute path of at most 107 bytes.
    case path(String)
}

extension ListeningPlace {
    /// For the log.
    var shown: String {
        switch self {
        case .inherited(let descriptor): "inherited descriptor \(descriptor)"
        case .path(let path): path
        }
    }
}
