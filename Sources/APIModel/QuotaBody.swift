import Core

/// What users' months hold and have held.
package struct QuotaBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    /// One for each user that was asked for, by name.
    package let accounts: [Account]

    package init(asOf: Timestamp, accounts: [Account]) {
        self.asOf = asOf
        self.accounts = accounts
    }
}

extension QuotaBody {
    /// One user's month.
    package struct Account: Sendable, Hashable, Codable {
        package let user: String
        package let tier: String
        package let month: CalendarMonth

        /// When the month's count begins anew.
        package let renewsAt: Timestamp

        /// One a transcription.
        package let credits: Figures

        /// Audio in milliseconds.
        package let audioMs: Figures

        /// What operators have given and taken in the month, newest first.
        package let adjustments: [Adjustment]

        package init(
            user: String, tier: String, month: CalendarMonth, credits: Figures, audioMs: Figures,
            adjustments: [Adjustment] = []
        ) {
            self.user = user
            self.tier = tier
            self.month = month
            self.renewsAt = month.end
            self.credits = credits
            self.audioMs = audioMs
            self.adjustments = adjustments
        }
    }

    /// How much there was, and how much is left.
    package struct Figures: Sendable, Hashable, Codable {
        /// The tier's; absent where there is none.
        package let limit: Int64?

        /// By operators; negative where they have taken.
        package let given: Int64

        /// By delivered jobs.
        package let used: Int64

        /// By jobs under way.
        package let reserved: Int64

        /// At least 0; absent where there is no limit.
        package let left: Int64?

        package init(limit: Int64?, given: Int64 = 0, used: Int64, reserved: Int64 = 0, left: Int64?) {
            self.limit = limit
            self.given = given
            self.used = used
            self.reserved = reserved
            self.left = left
        }

        /// By jobs that are delivered or under way.
        package var taken: Int64 { used + reserved }

        /// The limit with what operators have done to it, at least 0; nil for none.
        package var most: Int64? { limit.map { max(0, $0 + given) } }
    }

    /// Something that an operator has given, or taken where it is negative.
    package struct Adjustment: Sendable, Hashable, Codable {
        package let time: Timestamp
        package let credits: Int
        package let audioMs: Int64

        /// In the operator's words.
        package let reason: String

        /// The operator's user number.
        package let uid: UInt32?

        package init(time: Timestamp, credits: Int, audioMs: Int64, reason: String, uid: UInt32?) {
            self.time = time
            self.credits = credits
            self.audioMs = audioMs
            self.reason = reason
            self.uid = uid
        }
    }
}
