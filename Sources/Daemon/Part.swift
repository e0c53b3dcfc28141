import ServiceLifecycle

/// One part of the daemon as a service: runs until the shutdown reaches it, and is cancelled then.
struct Part: Service {
    let name: String
    private let body: @Sendable () async -> Void

    init(_ name: String, _ body: @escaping @Sendable () async -> Void) {
        self.name = name
        self.body = body
    }

    func run() async throws {
        await cancelWhenGracefulShutdown(body)
    }
}
