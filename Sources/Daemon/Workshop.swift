import Core
import Delivery
import Execution
import Ledger
import LinuxKit
import Wire

/// The staging directory for the daemon's tasks: its calls block for as long as the disk takes, so they run on
/// threads of their own.
struct Workshop: Sendable {
    private let staging: Staging
    private let queues = (0..<4).map { BlockingQueue("staging \($0)") }

    init(_ staging: Staging) {
        self.staging = staging
    }

    /// Copies a recording in, durably. Throws a `DeliveryFault`.
    func takeIn(_ recording: Descriptor, expecting stamp: FileStamp) async throws -> StagedCopy {
        let key = try Staging.newKey()
        return try await onQueue(key) {
            do {
                let staged = try staging.takeIn(recording, expecting: stamp, as: key)
                return StagedCopy(key: key.display, digest: staged.digest)
            } catch {
                try? staging.remove(key)
                throw error
            }
        }
    }

    /// The beginning of an owner's file, which a share may keep waiting like a recording. Throws a `SystemError`.
    func read(_ file: Descriptor, atMost most: Int) async throws -> [UInt8] {
        try await onQueue(Staging.newKey()) { try file.read(atMost: most) }
    }

    /// The recording, opened, and an empty directory for what a worker makes of it.
    func place(for copy: StagedCopy) async throws -> (input: Descriptor, directory: String) {
        let key = try FileName(copy.key)
        return try await onQueue(key) { (try staging.recording(of: key), try staging.freshResults(of: key)) }
    }

    /// What a worker has made, opened for reading.
    func results(_ names: [String], of copy: StagedCopy) async throws -> [Descriptor] {
        let key = try FileName(copy.key)
        return try await onQueue(key) { try names.map { try staging.result(FileName($0), of: key) } }
    }

    func remove(_ copy: StagedCopy) async throws {
        let key = try FileName(copy.key)
        try await onQueue(key) { try staging.remove(key) }
    }

    /// Removes what no job refers to, and leaves alone what is not ours to remove. Answers how many it removed.
    func sweep(keeping keys: Set<String>) async throws -> Int {
        try await onQueue(FileName("sweep")) {
            let leftovers = try staging.keys().filter { !keys.contains($0.display) }
            return leftovers.count { (try? staging.remove($0)) != nil }
        }
    }

    private func onQueue<Value: Sendable>(
        _ key: FileName, _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let queue = queues[Int(key.hashValue.magnitude % UInt(queues.count))]
        return try await queue.run { Result { try body() } }.get()
    }
}
