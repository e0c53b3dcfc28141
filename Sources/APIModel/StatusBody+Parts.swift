import Core

extension StatusBody {
    /// Worker processes running, of how many at most.
    package struct Workers: Sendable, Hashable, Codable {
        package let used, limit: Int

        package init(used: Int, limit: Int) {
            self.used = used
            self.limit = limit
        }
    }

    /// How busy a tier is.
    package struct TierQueue: Sendable, Hashable, Codable {
        package let tier: String
        package let queued, running: Int

        package init(tier: String, queued: Int, running: Int) {
            self.tier = tier
            self.queued = queued
            self.running = running
        }
    }

    /// The caller's jobs.
    package struct OwnJobs: Sendable, Hashable, Codable {
        package let counts: JobCounts

        /// Those that are not final, running ones first, at most ten.
        package let active: [JobBody]

        package init(counts: JobCounts, active: [JobBody]) {
            self.counts = counts
            self.active = active
        }
    }

    /// A studio root.
    package struct Root: Sendable, Hashable, Codable {
        /// Absolute, escaped for one line of text.
        package let path: String
        package let state: RootState

        package init(path: String, state: RootState) {
            self.path = path
            self.state = state
        }
    }

    /// How a root is looked after.
    package enum RootState: String, Sendable, Codable, CaseIterable {
        /// Not there, or not the right share. Its jobs wait.
        case absent
        /// The kernel tells about arrivals.
        case watching
        /// The kernel cannot tell here, so the folders are listed from time to time.
        case polling
    }

    /// A user's current month (UTC). What jobs under way have reserved counts as used, what operators have given
    /// belongs to the limits.
    package struct Quota: Sendable, Hashable, Codable {
        package let tier: String
        package let creditsUsed: Int

        /// Absent where the tier sets no limit.
        package let creditsLimit: Int?

        /// Milliseconds of audio.
        package let audioMsUsed: Int64

        /// Absent where the tier sets no limit.
        package let audioMsLimit: Int64?

        /// When the count begins anew.
        package let renewsAt: Timestamp

        package init(
            tier: String, creditsUsed: Int, creditsLimit: Int?, audioMsUsed: Int64 = 0,
            audioMsLimit: Int64? = nil, renewsAt: Timestamp
        ) {
            self.tier = tier
            self.creditsUsed = creditsUsed
            self.creditsLimit = creditsLimit
            self.audioMsUsed = audioMsUsed
            self.audioMsLimit = audioMsLimit
            self.renewsAt = renewsAt
        }
    }

    /// A job that failed.
    package struct Failure: Sendable, Hashable, Codable {
        package let job: JobID
        package let owner: String

        /// The name of the recording, escaped for one line of text.
        package let name: String?

        package let failedAt: Timestamp

        /// The kind of problem in a few words.
        package let title: String

        package init(job: JobID, owner: String, name: String?, failedAt: Timestamp, title: String) {
            self.job = job
            self.owner = owner
            self.name = name
            self.failedAt = failedAt
            self.title = title
        }
    }

    /// What retention deletes next.
    package struct NextRetention: Sendable, Hashable, Codable {
        package let dueAt: Timestamp

        /// How many files and folders are in the whole plan.
        package let entries: Int

        package init(dueAt: Timestamp, entries: Int) {
            self.dueAt = dueAt
            self.entries = entries
        }
    }
}
