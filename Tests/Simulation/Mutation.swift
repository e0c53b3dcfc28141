/// Something broken in the house, to see that the checks notice.
enum Mutation: String, CaseIterable {
    /// The newest job is started, whoever's turn it is.
    case unfair
    /// A start after a crash forgets a waiting job.
    case forgetful
    /// A start after a crash takes what a killed daemon had running for running still.
    case negligent
    /// Workers go as far as the tier lets them, whatever was reserved.
    case spendthrift
    /// Retention believes the wall clock.
    case credulous
    /// Retention removes what its owner has touched.
    case careless
    /// The scheduler is not told which jobs may go when another one gives something back.
    case deaf
    /// Nobody is ever helped by age.
    case ageless
}
