import Core

/// What is past its time, and when the rest will be.
///
/// A plan only tells what the rules say. Whether a file may really go (it is still the one we made, the share
/// is there) is found out when it is done.
package struct RetentionPlan: Sendable, Equatable {
    /// What may go now, the longest overdue first.
    package let due: [Entry]

    /// What will go, the soonest first. Files that are kept for ever are in no list.
    package let later: [Entry]

    /// The plan for `files` at `now`.
    package init(_ files: some Sequence<File>, at now: Timestamp) {
        let entries = files.compactMap(Entry.init).sorted { ($0.date, $0.artifact) < ($1.date, $1.artifact) }
        let split = entries.firstIndex { $0.date > now } ?? entries.endIndex
        due = Array(entries[..<split])
        later = Array(entries[split...])
    }

    /// When something is due next, in the past where it is due already; nil where nothing ever is.
    package var nextDate: Timestamp? { (due.first ?? later.first)?.date }
}

extension RetentionPlan {
    /// A file that we put, or left, in a user's folders.
    package struct File: Sendable, Hashable {
        /// Its number in the ledger.
        package let artifact: Int64
        package let kind: ArtifactKind

        /// When the job was delivered.
        package let delivered: Timestamp

        /// The rule of the owner's tier, as it is now.
        package let rule: RetentionRule

        package init(artifact: Int64, kind: ArtifactKind, delivered: Timestamp, rule: RetentionRule) {
            self.artifact = artifact
            self.kind = kind
            self.delivered = delivered
            self.rule = rule
        }
    }

    /// A file and the instant from which it may go.
    package struct Entry: Sendable, Hashable {
        package let artifact: Int64
        package let date: Timestamp

        /// Nil for a file that is kept for ever.
        fileprivate init?(_ file: File) {
            guard let days = file.rule.days(for: file.kind) else { return nil }
            artifact = file.artifact
            date = file.delivered + .seconds(days * 86_400)
        }
    }
}

extension RetentionRule {
    /// Days that a file of this kind is kept; nil for ever.
    package func days(for kind: ArtifactKind) -> Int? {
        switch kind {
        case .result: resultsDays
        case .original: originalsDays
        }
    }
}
