import Core
import LinuxKit
import Synchronization
import Wire

/// The daemon's connection to the courier's child for one home. The child leaves when it has had nothing to do for a
/// while; the next request calls another one.
final class HomeLine: Sendable {
    private let socket: String
    private let home: FileName
    private let patience: Duration
    private let queue: BlockingQueue
    private let connection = Mutex<CourierConnection?>(nil)

    init(socket: String, home: FileName, patience: Duration) {
        self.socket = socket
        self.home = home
        self.patience = patience
        queue = BlockingQueue("courier \(home.display)")
    }

    func carry(_ request: CourierRequest, enclosing descriptors: [Descriptor]) async -> CourierAnswer {
        await queue.run { self.ask(request, descriptors) }
    }

    private func ask(_ request: CourierRequest, _ descriptors: [Descriptor]) -> CourierAnswer {
        do {
            if let answer = try askKept(request, descriptors) { return answer }
            let fresh = try connect()
            guard let answer = try fresh.ask(request, enclosing: descriptors) else {
                throw DeliveryFault.unavailable
            }
            connection.withLock { $0 = fresh }
            return answer
        } catch {
            connection.withLock { $0 = nil }
            return CourierAnswer(.failed(DeliveryFault(error)))
        }
    }

    /// Over the connection that there is; nil where there is none, or its child has left. However far that came:
    /// every request may be made twice.
    private func askKept(
        _ request: CourierRequest, _ descriptors: [Descriptor]
    ) throws(DeliveryFault) -> CourierAnswer? {
        try connection.withLock { $0 }?.ask(request, enclosing: descriptors)
    }

    private func connect() throws(DeliveryFault) -> CourierConnection {
        let fresh = try CourierConnection(socket: socket, patience: patience)
        try fresh.greet(home)
        return fresh
    }
}
