import Core
import FoundationEssentials
import LinuxKit
import Wire

/// What the worker was started with.
struct WorkerOrders {
    let request: WorkerRequest
    private let sandbox: String
    private let limits: SandboxLimits

    /// From the program's arguments and environment. Throws a `Problem` where they make no sense.
    static func given() throws -> WorkerOrders {
        try WorkerOrders(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
    }

    init(arguments: [String], environment: [String: String]) throws {
        guard let line = environment["DRUMSCRIBE_REQUEST"] else { throw Problem.startedByHand }
        request = try JSONLine.decode(WorkerRequest.self, from: line.utf8)
        sandbox = Self.value(of: "--sandbox", in: arguments) ?? "prefer"
        limits = SandboxLimits(
            memory: Self.value(of: "--memory-megabytes", in: arguments).flatMap(UInt64.init).map { $0 << 20 },
            processorSeconds: Self.value(of: "--cpu-seconds", in: arguments).flatMap(UInt64.init))
    }

    /// Locks the process in. Throws where that is required and the kernel offers less.
    func lockIn(writingTo directory: Directory) throws {
        guard sandbox != "off" else { return }
        let protection = try Sandbox.enter(limits, writingTo: directory)
        guard protection.isComplete || sandbox != "require" else { throw Problem.noSandbox }
    }

    private static func value(of option: String, in arguments: [String]) -> String? {
        guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else { return nil }
        return arguments[index + 1]
    }
}
