import Core
import Delivery
import Ledger
import Wire

/// Brings the file of options that lay beside a song to where the song is. It is its owner's: one that was changed since,
/// or taken away, is left as it is.
struct SheetFiling: Sendable {
    let house: House
    let job: JobRecord

    /// Moves it out of the inbox, beside the taken recording. Every step of a job may be made again, and so may this.
    func take() async throws {
        guard let original = try await original() else { return }
        try await sparing { try await house.courier.take(original, at: job.owner.home) }
    }

    /// Moves it into `drawer`, where `recording` is now, and names it after that. Nil where there is none.
    func file(in drawer: Drawer, beside recording: FileName?) async throws -> Artifact? {
        guard let original = try await original() else { return nil }
        try await take()
        let name = try recording.map { try original.name.beside($0) } ?? original.name
        let filed = try await sparing {
            try await house.courier.file(
                Original(job: job.id, name: name, stamp: original.stamp), in: drawer, at: job.owner.home)
        }
        return filed.map { Artifact(.original, name: $0, stamp: original.stamp) }
    }

    private func original() async throws -> Original? {
        try await house.ledger.sheet(of: job.id).map { Original(job: job.id, name: $0.name, stamp: $0.stamp) }
    }

    /// Nil where the owner was faster.
    @discardableResult
    private func sparing<Value: Sendable>(
        _ step: @Sendable () async throws -> Value
    ) async throws -> Value? {
        do {
            return try await step()
        } catch DeliveryFault.vanished, DeliveryFault.changed {
            return nil
        }
    }
}

extension FileName {
    /// This name's suffix behind the stem of `recording`.
    fileprivate func beside(_ recording: FileName) throws -> FileName {
        try .fitting(stem: recording.stem, ending: [UInt8(ascii: ".")] + suffix)
    }
}
