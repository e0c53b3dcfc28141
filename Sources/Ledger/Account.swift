import Core

/// What a user's month holds and has held.
package struct Account: Sendable, Hashable {
    package let owner: User
    package let month: CalendarMonth

    /// The tier's limits; nil for none.
    package let limit: Limit

    /// Of delivered jobs.
    package let used: Amount

    /// Of jobs under way.
    package let reserved: Amount

    /// What operators have given; negative where they have taken.
    package let given: Amount

    /// Credits left, never below 0; nil for no limit.
    package var creditsLeft: Int? {
        limit.credits.map { max(0, $0 + given.credits - used.credits - reserved.credits) }
    }

    /// Milliseconds of audio left, never below 0; nil for no limit.
    package var audioMillisecondsLeft: Int64? {
        limit.audioMilliseconds.map {
            max(0, $0 + given.audioMilliseconds - used.audioMilliseconds - reserved.audioMilliseconds)
        }
    }

    /// When the month begins anew.
    package var renews: Timestamp { month.end }
}

extension Account {
    /// Credits and audio.
    package struct Amount: Sendable, Hashable {
        package var credits: Int
        package var audioMilliseconds: Int64

        package init(credits: Int = 0, audioMilliseconds: Int64 = 0) {
            self.credits = credits
            self.audioMilliseconds = audioMilliseconds
        }
    }

    /// What a month may use; nil for no limit.
    package struct Limit: Sendable, Hashable {
        package let credits: Int?
        package let audioMilliseconds: Int64?

        package init(credits: Int?, audioMilliseconds: Int64?) {
            self.credits = credits
            self.audioMilliseconds = audioMilliseconds
        }
    }
}
