import Core
import Delivery
import LinuxKit
import Synchronization
import Wire

/// A courier that fails where a test wants it, before the verb or, as in a crash, after it has been carried out.
final class MeddlingCourier: Courier {
    typealias Meddling = @Sendable (CourierRequest) -> DeliveryFault?

    private let real: any Courier
    private let meddling = Mutex<(before: Meddling, after: Meddling)>(({ _ in nil }, { _ in nil }))

    init(_ real: any Courier) {
        self.real = real
    }

    /// From now on. Nil lets everything pass.
    func meddle(before: Meddling? = nil, after: Meddling? = nil) {
        meddling.withLock { $0 = (before ?? { _ in nil }, after ?? { _ in nil }) }
    }

    func homes() async throws(DeliveryFault) -> [Home] { try await real.homes() }

    func carry(
        _ request: CourierRequest, enclosing descriptors: [Descriptor], to home: FileName
    ) async -> CourierAnswer {
        let (before, after) = meddling.withLock { $0 }
        if let fault = before(request) { return CourierAnswer(.failed(fault)) }
        let answer = await real.carry(request, enclosing: descriptors, to: home)
        return after(request).map { CourierAnswer(.failed($0)) } ?? answer
    }
}
