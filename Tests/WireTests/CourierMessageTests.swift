import Core
import Support
import Testing

@testable import Wire

@Suite("Courier messages")
struct CourierMessageTests {
    @Test("a request arrives as it was sent", arguments: CourierRequest.samples)
    func carriesRequest(request: CourierRequest) throws {
        #expect(try CourierRequest(wireBytes: request.wireBytes) == request)
    }

    @Test("a reply arrives as it was sent", arguments: CourierReply.samples)
    func carriesReply(reply: CourierReply) throws {
        #expect(try CourierReply(wireBytes: reply.wireBytes) == reply)
    }

    @Test("a greeting names its protocol and a home")
    func carriesGreeting() throws {
        let greeting = CourierGreeting(home: .anna)
        #expect(try CourierGreeting(wireBytes: greeting.wireBytes) == greeting)
        #expect(greeting.version == CourierGreeting.current)
    }

    @Test("the longest messages fit into a packet")
    func fits() throws {
        let longest = try FileName(bytes: [UInt8](repeating: 0xFF, count: 255))
        let file = ListedFile.sample(longest)
        let listing = CourierReply.listing(Array(repeating: file, count: CourierReply.mostListed), more: true)
        #expect(listing.wireBytes.count <= 1 << 16)
        #expect(try CourierReply(wireBytes: listing.wireBytes) == listing)
        let names = CourierRequest.stage(JobID(1), Array(repeating: longest, count: CourierRequest.mostFiles))
        #expect(names.wireBytes.count <= 1 << 16)
    }

    @Test("an explanation is cut at its limit")
    func cutsText() throws {
        let request = CourierRequest.explain(JobID(1), .anna, String(repeating: "x", count: 20_000))
        guard case .explain(_, _, let text) = try CourierRequest(wireBytes: request.wireBytes) else {
            Issue.record("another request")
            return
        }
        #expect(text.utf8.count == CourierRequest.longestText)
    }

    @Test("a message that is cut off anywhere is refused", arguments: CourierRequest.samples)
    func refusesCut(request: CourierRequest) {
        let bytes = request.wireBytes
        for length in 0..<bytes.count {
            #expect(throws: WireFault.self) { try CourierRequest(wireBytes: Array(bytes.prefix(length))) }
        }
        #expect(throws: WireFault.leftover(1)) { try CourierRequest(wireBytes: bytes + [0]) }
    }

    @Test("random bytes are a message or a fault, never the end", arguments: 1...20)
    func survivesGarbage(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                // Small numbers are tags and lengths, and lead further in.
                UInt8.random(in: Bool.random(using: &random) ? 0...16 : 0...255, using: &random)
            }
            check(CourierRequest.self, bytes)
            check(CourierReply.self, bytes)
            check(CourierGreeting.self, bytes)
        }
    }

    @Test("a message with one byte changed is a message or a fault", arguments: CourierReply.samples)
    func survivesDamage(reply: CourierReply) {
        let bytes = reply.wireBytes
        for (place, flip) in bytes.indices.flatMap({ place in [0x01, 0x80, 0xFF].map { (place, $0) } }) {
            var damaged = bytes
            damaged[place] ^= UInt8(flip)
            check(CourierReply.self, damaged)
        }
    }

    /// What can be read says the same when it is written and read again.
    private func check<Value: WireValue & Equatable>(_ type: Value.Type, _ bytes: [UInt8]) {
        guard let value = try? Value(wireBytes: bytes) else { return }
        #expect((try? Value(wireBytes: value.wireBytes)) == value)
    }
}
