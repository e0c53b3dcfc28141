import Core

extension ProblemType {
    /// How the wait for the end of this problem is called.
    package var waitingReason: WaitingReason {
        switch self {
        case .storageFull: .diskFull
        case .outboxUnwritable: .outboxUnwritable
        case .rootAbsent: .rootAbsent
        case .insufficientCredits: .ownerQuota
        case .modelMissing: .modelMissing
        default: .retryBackoff
        }
    }
}
