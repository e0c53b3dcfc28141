import Core

/// What is past its time, and when the rest will be.
///
/// A plan only tells what the rules say. Whether a file may really go (it is still the one we made, the share
/// is there) is found out when it is done.
package struct RetentionPlan: Sendable, Equatable {
    /// What may go now, the longest overdue first.
    package let due: [Entry]

    /// What will go, the soonest first. What is kept for ever is in no list.
    package let later: [Entry]

    /// The plan for `items` at `now`.
    package init(_ items: some Sequence<Item>, at now: Timestamp) {
        let entries = items.compactMap(Entry.init).sorted { ($0.date, $0.subject) < ($1.date, $1.subject) }
        let split = entries.firstIndex { $0.date > now } ?? entries.endIndex
        due = Array(entries[..<split])
        later = Array(entries[split...])
    }
}

extension RetentionPlan {
    /// What may have to go.
    package enum Subject: Sendable, Hashable {
        /// A file in a user's folders, by its number in the ledger.
        case artifact(Int64)
        /// Our own copy of a job's recording.
        case copy(JobID)
        /// What is known about a job.
        case history(JobID)
    }

    /// Which part of a tier's rule counts.
    package enum Category: Sendable, CaseIterable {
        case result, original, failure, staging, history
    }

    /// Something that a rule speaks of, and since when.
    package struct Item: Sendable, Hashable {
        package let subject: Subject
        package let category: Category

        /// When its days begin to count.
        package let since: Timestamp

        /// The rule of the owner's tier, as it is now.
        package let rule: RetentionRule

        package init(_ subject: Subject, _ category: Category, since: Timestamp, rule: RetentionRule) {
            self.subject = subject
            self.category = category
            self.since = since
            self.rule = rule
        }
    }

    /// What goes, and the instant from which it may.
    package struct Entry: Sendable, Hashable {
        package let subject: Subject
        package let date: Timestamp

        /// Nil for what is kept for ever.
        fileprivate init?(_ item: Item) {
            guard let days = item.rule.days(for: item.category) else { return nil }
            subject = item.subject
            date = item.since + .seconds(days * 86_400)
        }
    }
}

extension RetentionPlan.Subject: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int64) {
        switch self {
        case .artifact(let number): (0, number)
        case .copy(let job): (1, job.number)
        case .history(let job): (2, job.number)
        }
    }
}

extension RetentionRule {
    /// Days that something of this category is kept; nil for ever.
    package func days(for category: RetentionPlan.Category) -> Int? {
        switch category {
        case .result: resultsDays
        case .original: originalsDays
        case .failure: failuresDays
        case .staging: stagingDays
        case .history: historyDays
        }
    }
}
