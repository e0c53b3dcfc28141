import APIModel
import Core
import LinuxKit

/// Whether the daemon can do its work.
struct HealthChecks: Sendable {
    let house: House
    let porter: Porter

    func all() async -> [HealthBody.Check] {
        [await database(), await root(), disk(), await models()]
    }

    private func database() async -> HealthBody.Check {
        do {
            _ = try await house.ledger.eventRange()
            return .init(name: "database", ok: true, detail: "The ledger answers.")
        } catch {
            return .init(
                name: "database", ok: false, detail: "\(error)", advice: "Look at: journalctl -u drumscribe")
        }
    }

    private func root() async -> HealthBody.Check {
        let path = house.configuration.current.studio.root
        switch await porter.root {
        case .watching: return .init(name: "root", ok: true, detail: "\(path) is watched.")
        case .polling: return .init(name: "root", ok: true, detail: "\(path) is looked at from time to time.")
        case .absent:
            return .init(
                name: "root", ok: false, detail: "\(path) is not there.",
                advice: "Mount the share, or make the folder. Nothing is lost meanwhile.")
        }
    }

    private func disk() -> HealthBody.Check {
        let path = house.configuration.current.service.stateDirectory
        do {
            let free = try FreeSpace(of: Directory(path: path)).bytes
            let enough = free >= Self.leastFree
            return .init(
                name: "disk", ok: enough, detail: "\(free >> 20) MiB are free below \(path).",
                advice: enough ? nil : "Make room: new files wait in their inboxes meanwhile.")
        } catch {
            return .init(
                name: "disk", ok: false, detail: "\(path): \(error)", advice: "Check the state directory.")
        }
    }

    /// Bytes that must be free for work to go on well.
    private static let leastFree: Int64 = 256 << 20
}
