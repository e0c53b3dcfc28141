import Settings
import Core
import Synchronization

/// The configuration as it is now. A reload replaces it whole; whoever asks gets one consistent value.
final class LiveConfiguration: Sendable {
    private let value: Mutex<(configured: HouseConfiguration, tiers: [Tier])>

    init(_ configuration: HouseConfiguration) {
        value = Mutex((configuration, configuration.tiers))
    }

    /// The configuration with the tiers that hold, operators' changes included.
    var current: HouseConfiguration {
        value.withLock { value in
            var current = value.configured
            current.tiers = value.tiers
            return current
        }
    }

    /// What the file says.
    var configured: HouseConfiguration { value.withLock(\.configured) }

    /// Takes on what the file says, tiers included.
    func replace(with configuration: HouseConfiguration) {
        value.withLock { $0 = (configuration, configuration.tiers) }
    }

    /// Takes on the tiers that hold.
    func replaceTiers(with tiers: [Tier]) {
        value.withLock { $0.tiers = tiers }
    }

    /// The tier of that name; the default one where a reload has taken it away.
    func tier(named name: String) -> Tier {
        let configuration = current
        let tiers = configuration.tiers
        return tiers.first { $0.name == name } ?? tiers.first { $0.name == configuration.defaultTier }
            ?? HouseConfiguration.shippedTiers[0]
    }
}
