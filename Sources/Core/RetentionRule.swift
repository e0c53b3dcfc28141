/// How many days a tier keeps what we put into a user's folders, or know about it; nil keeps for ever.
package struct RetentionRule: Sendable, Hashable, Codable {
    /// Delivered sheets, from the delivery on.
    package var resultsDays: Int?

    /// The recording itself, from the delivery on.
    package var originalsDays: Int?

    /// The recording and the note in `Failed`, from the end of the job on.
    package var failuresDays: Int?

    /// Our own copy of a failed recording, for another try, from the end of the job on.
    package var stagingDays: Int?

    /// What the ledger knows of a job that is over, from its end on. The accounts stay.
    package var historyDays: Int?

    package init(
        resultsDays: Int?, originalsDays: Int?, failuresDays: Int? = nil, stagingDays: Int? = 7,
        historyDays: Int? = nil
    ) {
        self.resultsDays = resultsDays
        self.originalsDays = originalsDays
        self.failuresDays = failuresDays
        self.stagingDays = stagingDays
        self.historyDays = historyDays
    }
}
