import APIModel
import Core
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Events as lines of JSON on their way to one reader.
///
/// The first line is a heartbeat, and another follows every quarter of a minute: so a reader always has a
/// number to resume from, and both sides learn of a dead connection. A reader who lets a thousand lines pile
/// up is let go.
struct EventStream: Sendable {
    let feed: EventFeed
    let clock: any HouseClock

    static let heartbeat: Duration = .seconds(15)
    private static let patience = 1_000

    /// Returns when the feed ends, the daemon drains, or the reader is too slow. Throws when the connection
    /// breaks.
    func write(to writer: inout any ResponseBodyWriter) async throws {
        let (pulses, source) = AsyncStream.makeStream(
            of: Pulse.self, bufferingPolicy: .bufferingOldest(Self.patience))
        source.yield(.quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await forward(to: source) }
            group.addTask { try await beat(into: source) }
            group.addTask {
                try await gracefulShutdown()
                source.finish()
            }
            defer { group.cancelAll() }
            try await writeLines(of: pulses, to: &writer)
        }
    }

    private func writeLines(of pulses: AsyncStream<Pulse>, to writer: inout any ResponseBodyWriter)
        async throws
    {
        var last = feed.lastSequence
        for await pulse in pulses {
            let event = pulse.event(after: last, at: clock.wall)
            last = event.sequence
            try await writer.write(ByteBuffer(bytes: APICoding.encode(event) + [UInt8(ascii: "\n")]))
        }
    }

    private func forward(to source: AsyncStream<Pulse>.Continuation) async {
        for await event in feed.events {
            guard case .enqueued = source.yield(.event(event)) else { break }
        }
        source.finish()
    }

    private func beat(into source: AsyncStream<Pulse>.Continuation) async throws {
        while true {
            try await clock.sleep(for: Self.heartbeat)
            source.yield(.quiet)
        }
    }
}

extension EventStream {
    /// What makes a line.
    private enum Pulse: Sendable {
        case event(EventBody)
        case quiet

        func event(after last: Int64, at time: Timestamp) -> EventBody {
            switch self {
            case .event(let event): event
            case .quiet: EventBody(sequence: last, time: time, kind: .heartbeat)
            }
        }
    }
}
