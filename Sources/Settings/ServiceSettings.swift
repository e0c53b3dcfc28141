/// The daemon's own place in the system.
package struct ServiceSettings: Sendable, Equatable {
    /// The ledger and jobs in work; on a local disk.
    package var stateDirectory = "/var/lib/drumscribe"

    /// Where the API listens, unless systemd hands the socket over.
    package var socket = "/run/drumscribe/api.sock"

    /// Members see and handle everybody's jobs.
    package var operatorGroup = "drumscribe-admin"

    package var logLevel = LogLevel.info

    package init() {}
}

extension ServiceSettings {
    /// From which severity on the log is written.
    package enum LogLevel: String, Sendable, CaseIterable {
        case debug, info, notice, warning, error
    }
}
