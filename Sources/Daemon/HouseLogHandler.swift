import Core
import LinuxKit
import Logging

/// Writes log lines to the journal with searchable fields, or to standard error where there is no journal.
struct HouseLogHandler: LogHandler {
    let label: String
    let threshold: LogThreshold
    let clock: any HouseClock
    var metadata: Logger.Metadata = [:]

    init(label: String, threshold: LogThreshold, clock: any HouseClock) {
        self.label = label
        self.threshold = threshold
        self.clock = clock
    }

    var logLevel: Logger.Level {
        get { threshold.level }
        set { threshold.set(newValue) }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let text = ([event.message.description] + fields.map { "\($0.key)=\(Self.quoted("\($0.value)"))" })
            .joined(separator: " ")
        if Journal.isConnected, sentToJournal(event, text: text, fields: fields) { return }
        StandardStream.error.say("\(clock.wall) \(event.level) \(text)")
    }

    private func sentToJournal(
        _ event: LogEvent, text: String, fields: [(key: String, value: Logger.MetadataValue)]
    ) -> Bool {
        let own = fields.map { (name: "DRUMSCRIBE_" + $0.key.uppercased(), value: "\($0.value)") }
        let head = [
            (name: "MESSAGE", value: text), (name: "PRIORITY", value: "\(event.level.syslogPriority)"),
            (name: "SYSLOG_IDENTIFIER", value: label),
        ]
        return Journal.send(head + own)
    }

    private static func quoted(_ value: String) -> String {
        value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
    }
}

extension Logger.Level {
    /// As in syslog(3).
    fileprivate var syslogPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
