import Settings
import Core
import Synchronization

/// The configuration as it is now. A reload replaces it whole; whoever asks gets one consistent value.
final class LiveConfiguration: Sendable {
    private let value: Mutex<HouseConfiguration>

    init(_ configuration: HouseConfiguration) {
        value = Mutex(configuration)
    }

    var current: HouseConfiguration { value.withLock { $0 } }

    func replace(with configuration: HouseConfiguration) {
        value.withLock { $0 = configuration }
    }

    /// The tier of that name; the default one where a reload has taken it away.
    func tier(named name: String) -> Tier {
        let configuration = current
        let tiers = configuration.tiers
        return tiers.first { $0.name == name } ?? tiers.first { $0.name == configuration.defaultTier }
            ?? HouseConfiguration.shippedTiers[0]
    }
}
