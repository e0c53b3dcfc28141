import Core
import LinuxKit
import Support
import Synchronization
import Testing
import Wire

@testable import Delivery

/// The daemon's side of a connection, against a courier that misbehaves.
@Suite("Home line", .timeLimit(.minutes(10)))
struct HomeLineTests {
    @Test("nobody there is a fault to wait for")
    func findsNobody() async throws {
        try await withTemporaryDirectory { path in
            let line = HomeLine(socket: path + "/nowhere", home: .anna, patience: .seconds(60))
            #expect(await line.carry(.probe, enclosing: []).reply == .failed(.unavailable))
        }
    }

    @Test("a child that has left is replaced by the next")
    func callsAgain() async throws {
        try await with(children: [[.done, .done], [.done, .done, .named(.song)]]) { line in
            #expect(await line.carry(.probe, enclosing: []).reply == .done)
            #expect(await line.carry(.probe, enclosing: []).reply == .done)
            #expect(await line.carry(.probe, enclosing: []).reply == .named(.song))
        }
    }

    @Test("a child that leaves at every request is not called for ever")
    func givesUp() async throws {
        try await with(children: [[.done], [.done, .done]]) { line in
            #expect(await line.carry(.probe, enclosing: []).reply == .failed(.unavailable))
            #expect(await line.carry(.probe, enclosing: []).reply == .done)
        }
    }

    @Test("a refused greeting is the answer", arguments: [DeliveryFault.refused, .rootAbsent])
    func passesRefusal(fault: DeliveryFault) async throws {
        try await with(children: [[.failed(fault)]]) { line in
            #expect(await line.carry(.probe, enclosing: []).reply == .failed(fault))
        }
    }

    @Test("a child that stays silent is left alone")
    func losesPatience() async throws {
        try await withTemporaryDirectory { path in
            let listener = try PacketListener(path: path + "/socket")
            let line = HomeLine(socket: path + "/socket", home: .anna, patience: .milliseconds(1))
            #expect(await line.carry(.probe, enclosing: []).reply == .failed(.unavailable))
            withExtendedLifetime(listener) {}
        }
    }

    /// Runs `body` with a line to children that give these answers, greeting first, and leave.
    private func with(
        children: [[CourierReply]], _ body: (HomeLine) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { path in
            let listener = try PacketListener(path: path + "/socket")
            async let served: Void = BlockingQueue("children").run {
                for answers in children { Self.serve(answers, on: listener) }
            }
            try await body(HomeLine(socket: path + "/socket", home: .anna, patience: .seconds(60)))
            await served
        }
    }

    private static func serve(_ answers: [CourierReply], on listener: PacketListener) {
        guard let connection = try? listener.accept() else { return }
        for answer in answers {
            guard (try? connection.receive()) != nil else { return }
            try? connection.send(Packet(answer.wireBytes))
        }
    }
}
