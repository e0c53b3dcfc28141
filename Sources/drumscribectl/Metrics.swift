import ArgumentParser
import Console

/// `drumscribectl metrics`
struct Metrics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print measurements for Prometheus.",
        discussion: """
            The text is OpenMetrics 1.0. The node exporter takes it from a file:
              drumscribectl metrics > /var/lib/prometheus/node-exporter/drumscribe.prom.new \\
                && mv /var/lib/prometheus/node-exporter/drumscribe.prom.new \\
                      /var/lib/prometheus/node-exporter/drumscribe.prom
            """)

    @ParentCommand var parent: Drumscribectl
    @OptionGroup var connection: ConnectionOptions

    func run() throws {
        let text = try Desk(parent, connection).client.bytes(.metrics)
        try Desk.write(String(decoding: text, as: UTF8.self))
    }
}
