import Core
import LinuxKit
import Wire

/// The courier inside the daemon, with the daemon's own rights (`ownership: service`). Each home has a queue of its
/// own, so one that hangs delays no other.
package final class LocalCourier: Courier {
    private let root: StudioRoot
    private let rootQueue = BlockingQueue("studio root")
    private let queues = PerHome { BlockingQueue("home \($0.display)") }

    /// `path` leads to the studio root.
    package init(root path: String) {
        root = StudioRoot(path: path)
    }

    package func homes() async throws(DeliveryFault) -> [Home] {
        try await rootQueue.homes(in: root)
    }

    package func carry(
        _ request: CourierRequest, enclosing descriptors: [Descriptor], to home: FileName
    ) async -> CourierAnswer {
        let root = root
        return await queues[home].run {
            do {
                return try UserHome(root.home(home)).answer(request, enclosing: descriptors)
            } catch {
                return CourierAnswer(.failed(DeliveryFault(error)))
            }
        }
    }
}

extension BlockingQueue {
    /// The homes in `root`, looked up here.
    func homes(in root: StudioRoot) async throws(DeliveryFault) -> [Home] {
        let result: Result<[Home], DeliveryFault> = await run {
            Result { () throws(DeliveryFault) in try root.homes() }
        }
        return try result.get()
    }
}
