import Core
import Ledger
import Settings

/// Changes tiers while the house runs.
struct TierBook: Sendable {
    let house: House
    let dispatcher: Dispatcher

    /// Writes a tier down, new or changed. It stays so whatever the configuration says, until it is reset.
    func edit(_ tier: Tier) async throws {
        try await house.ledger.editTier(tier, at: house.clock.wall)
        try await adopt()
    }

    /// Lets the configuration rule the tier again.
    ///
    /// Throws `unknownTier`.
    func reset(_ name: String) async throws {
        try await house.ledger.resetTier(name, at: house.clock.wall)
        let configured = house.configuration.configured
        try await house.ledger.replaceTiers(
            configured.tiers, standard: configured.defaultTier, at: house.clock.wall)
        try await adopt()
    }

    private func adopt() async throws {
        house.configuration.replaceTiers(with: try await house.ledger.tiers())
        await dispatcher.adoptConfiguration(workers: await dispatcher.load.workers)
    }
}
