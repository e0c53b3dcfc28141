import ControlAPI
import Core
import Ledger

extension ControlRoom {
    func requestsPerMinute(of caller: Caller) async -> Int? {
        guard let name = try? await house.ledger.tierName(uid: caller.uid) else { return nil }
        return house.configuration.tier(named: name).requestsPerMinute
    }
}
