import APIModel
import ControlAPI
import Core
import Hummingbird
import Testing

@testable import ControlAPI

@Suite("Event stream")
struct EventStreamTests {
    private let clock = HandClock()

    @Test("the first line is a heartbeat with the number to resume from, then come the events")
    func beginsWithHeartbeat() async throws {
        let feed = EventFeed(lastSequence: 7, events: stream([.fake(8), .fake(9)], ends: true))
        let events = try await read(feed)
        #expect(events.map(\.sequence) == [7, 8, 9])
        #expect(events.map(\.kind) == [.heartbeat, .state, .state])
    }

    @Test("every fifteen seconds a heartbeat repeats the last number")
    func beats() async throws {
        let sheet = Sheet()
        let feed = EventFeed(lastSequence: 0, events: stream([.fake(1)], ends: false))
        let writing = write(feed, to: sheet)
        _ = await sheet.lines(2)
        await clock.untilSomebodySleeps()
        clock.advance(by: .milliseconds(14_999))
        clock.advance(by: .milliseconds(1))
        let last = try decode(await sheet.lines(3)[2])
        #expect(last == EventBody(sequence: 1, time: .noon + .seconds(15), kind: .heartbeat))
        writing.cancel()
        _ = await writing.result
    }

    @Test("a reader who does not keep up is let go instead of filling the memory")
    func letsGoOfSlowReaders() async throws {
        let feed = EventFeed(lastSequence: 0, events: stream((1...5_000).map { .fake($0) }, ends: false))
        let events = try await read(feed)
        #expect(events.count < 5_000)
        #expect(events.map(\.sequence) == Array(0..<Int64(events.count)))
    }

    @Test("a reader gets what was kept since a number", arguments: House.allCases)
    func resumes(house: House) async throws {
        let desk = FakeDesk(past: (1...4).map { .fake($0) })
        try await house.open(desk) { ask in
            async let reply = ask("GET", "/v1/events?since=2")
            await desk.untilSomebodyReads()
            await desk.hangUp()
            let lines = try await reply.text.split(separator: "\n").map { try decode(String($0)) }
            #expect(lines.map(\.sequence) == [2, 3, 4])
            #expect(try await reply.headers["content-type"] == "application/x-ndjson")
        }
    }
}

extension EventStreamTests {
    private func stream(_ events: [EventBody], ends: Bool) -> AsyncStream<EventBody> {
        let (stream, source) = AsyncStream.makeStream(of: EventBody.self)
        for event in events { source.yield(event) }
        if ends { source.finish() }
        return stream
    }

    private func write(_ feed: EventFeed, to sheet: Sheet) -> Task<Void, any Error> {
        let events = EventStream(feed: feed, clock: clock)
        return Task {
            var writer: any ResponseBodyWriter = SheetWriter(sheet: sheet)
            try await events.write(to: &writer)
        }
    }

    private func read(_ feed: EventFeed) async throws -> [EventBody] {
        let sheet = Sheet()
        try await write(feed, to: sheet).value
        return try await sheet.lines.map { try decode($0) }
    }
}

private func decode(_ line: String) throws -> EventBody {
    try APICoding.decode(EventBody.self, from: line.utf8)
}

extension EventBody {
    static func fake(_ sequence: Int64) -> EventBody {
        EventBody(sequence: sequence, time: .noon, kind: .state, job: JobID(1), state: .queued)
    }
}
