/// Who may use a route. What a user then gets to see is the desk's decision.
package enum Access: String, Sendable, CaseIterable {
    /// Anybody on this machine; the answer names no user and no file but the caller's own.
    case open
    /// Anybody, for what is their own; operators for everything.
    case `self`
    case `operator`
    case root

    /// Whether `caller` may use a route with this access.
    package func admits(_ caller: Caller) -> Bool {
        switch self {
        case .open, .self: true
        case .operator: caller.isOperator
        case .root: caller.isRoot
        }
    }
}
