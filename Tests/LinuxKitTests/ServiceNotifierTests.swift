import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Service notifier", .timeLimit(.minutes(10)))
struct ServiceNotifierTests {
    @Test("systemd hears what it is told")
    func tellsSystemd() async throws {
        try await Folder.with { folder in
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String] in
                let ear = try NotifyEar(path + "/notify")
                let notifier = ServiceNotifier()
                guard notifier.ready(status: "Up,\nand running."),
                    ear.hear() == "READY=1\nSTATUS=Up, and running.",
                    notifier.status("3 running"), ear.hear() == "STATUS=3 running",
                    notifier.watchdog(), ear.hear() == "WATCHDOG=1",
                    notifier.stopping(), ear.hear() == "STOPPING=1",
                    notifier.reloading(), let text = ear.hear(),
                    text.hasPrefix("RELOADING=1\nMONOTONIC_USEC="),
                    text.dropFirst(27).allSatisfy(\.isNumber)
                else { exit(1) }
                exit(0)
            }
        }
    }

    @Test("without systemd nothing happens")
    func isQuiet() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            unsetenv("WATCHDOG_USEC")
            let notifier = ServiceNotifier()
            exit(
                !notifier.ready(status: "") && !notifier.watchdog() && notifier.watchdogInterval == nil
                    ? 0 : 1)
        }
    }

    @Test("the watchdog's interval is for the process that it names")
    func readsWatchdog() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", String(getpid()), 1)
            guard ServiceNotifier().watchdogInterval == .seconds(30) else { exit(1) }
            setenv("WATCHDOG_PID", "1", 1)
            exit(ServiceNotifier().watchdogInterval == nil ? 0 : 2)
        }
    }
}

/// Stands where systemd would.
private struct NotifyEar {
    private let descriptor: Descriptor

    init(_ path: String) throws {
        descriptor = try Descriptor.owning("socket") {
            socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        try descriptor.checked("bind") { number in
            withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, length) }
            }
        }
        setenv("NOTIFY_SOCKET", path, 1)
    }

    func hear() -> String? {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = descriptor.use { recv($0, &bytes, bytes.count, Int32(MSG_DONTWAIT)) }
        return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
