import APIModel
import Core

/// How a watched job is shown: as lines that move on a terminal, as a line for each change elsewhere, or as
/// the events themselves.
package enum WatchView: Sendable {
    case live(LiveRegion, Style, columns: Int)
    case lines(Style)
    case events

    /// The view that suits a format and what it is written to.
    package init(_ format: OutputFormat, style: Style, isDumb: Bool) {
        switch (format, style.columns) {
        case (.json, _), (.ndjson, _): self = .events
        case (.table, let columns?) where !isDumb: self = .live(LiveRegion(), style, columns: columns)
        default: self = .lines(style)
        }
    }

    /// The text to write because of a line of the stream.
    package func text(of event: EventBody) throws(Complaint) -> String {
        guard case .events = self, event.kind != .heartbeat else { return "" }
        do {
            return String(decoding: try APICoding.encode(event), as: UTF8.self) + "\n"
        } catch {
            throw Complaint(.failed, "cannot write an event as JSON: \(error)")
        }
    }

    /// The text to write after `news` about some jobs, with `active` ones still under way.
    package mutating func text(news: [JobBody], active: [JobBody]) -> String {
        switch self {
        case .events:
            return ""
        case .lines(let style):
            return news.map { JobLine(job: $0, style: style).settled + "\n" }.joined()
        case .live(var region, let style, let columns):
            let final = news.filter(\.state.isFinal).map { JobLine(job: $0, style: style).settled }
            let text = region.show(settled: final, live: liveLines(active, style), columns: columns)
            self = .live(region, style, columns: columns)
            return text
        }
    }

    private static let mostLines = 8

    private func liveLines(_ active: [JobBody], _ style: Style) -> [String] {
        let ranked = active.filter { $0.state != .queued } + active.filter { $0.state == .queued }
        let rest = ranked.count - Self.mostLines
        let shown = ranked.prefix(Self.mostLines).map { JobLine(job: $0, style: style).live }
        return rest > 0 ? shown + ["and \(rest) more waiting"] : shown
    }
}
