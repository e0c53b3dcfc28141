import Core
import LinuxKit
import Wire

/// The courier in a process of its own, `drumscribe-courier`, whose children become the users (`ownership: user`).
/// Each home has a connection of its own and so a child of its own.
package final class RemoteCourier: Courier {
    private let root: StudioRoot
    private let rootQueue = BlockingQueue("studio root")
    private let lines: PerHome<HomeLine>

    /// `socket` is where the courier listens, `root` the path of the studio root, which is only listed here. A
    /// request that has no answer after `patience` counts as failed.
    package init(socket: String, root path: String, patience: Duration = .seconds(120)) {
        root = StudioRoot(path: path)
        lines = PerHome { HomeLine(socket: socket, home: $0, patience: patience) }
    }

    package func homes() async throws(DeliveryFault) -> [Home] {
        try await rootQueue.homes(in: root)
    }

    package func carry(
        _ request: CourierRequest, enclosing descriptors: [Descriptor], to home: FileName
    ) async -> CourierAnswer {
        await lines[home].carry(request, enclosing: descriptors)
    }
}
