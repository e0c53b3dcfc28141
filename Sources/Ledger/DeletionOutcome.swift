/// What came of deleting an artifact. Each outcome is final: the artifact is not ours any more.
package enum DeletionOutcome: String, Sendable, CaseIterable {
    case deleted
    /// The user changed it, so it is the user's and stays.
    case touched
    /// It was not there.
    case missing
}
