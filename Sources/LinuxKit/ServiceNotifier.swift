import CSystemd
import Glibc

/// Tells systemd how the service is doing (sd_notify(3)). Nothing happens where NOTIFY_SOCKET is unset.
package struct ServiceNotifier: Sendable {
    package init() {}

    /// The service is up, or has reloaded. Every method answers whether systemd was told.
    @discardableResult
    package func ready(status: String) -> Bool {
        send("READY=1\nSTATUS=\(oneLine(status))")
    }

    /// A line for `systemctl status`.
    @discardableResult
    package func status(_ status: String) -> Bool {
        send("STATUS=\(oneLine(status))")
    }

    /// A sign of life, to be given at least every `watchdogInterval`.
    @discardableResult
    package func watchdog() -> Bool {
        send("WATCHDOG=1")
    }

    /// The configuration is being read again; `ready` ends it.
    @discardableResult
    package func reloading() -> Bool {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return send("RELOADING=1\nMONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1_000)")
    }

    /// The service is on its way out.
    @discardableResult
    package func stopping() -> Bool {
        send("STOPPING=1")
    }

    /// After how long a silence systemd ends the service (`WatchdogSec=`); nil where it does not watch us.
    package var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private func send(_ state: String) -> Bool {
        sd_notify(0, state) > 0
    }

    private func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
