import APIModel
import ControlAPI
import Core
import Testing

@testable import Daemon

@Suite("Figures in the control room", .timeLimit(.minutes(1)))
struct StatisticsDeskTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)
    private let ben = Caller(uid: 1_002, gid: 1_002, isOperator: false)

    @Test("callers see their own figures, operators everybody's")
    func shows() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("song.wav")
            let room = ControlRoom(in: studio)
            let own = try await room.statistics(days: 1, offsetMinutes: 0, for: anna)
            #expect(own.days.map(\.delivered) == [1] && own.users.map(\.name) == ["anna"])
            #expect(own.outputs.contains { $0.name == "pdf" && $0.jobs == 1 })
            #expect(own.quotas == [.init(tier: "free", users: 1, near: 0, full: 0)])
            let all = try await room.statistics(days: 1, offsetMinutes: 0, for: operatorCaller)
            #expect(all.days == own.days)
            let others = try await room.statistics(days: 1, offsetMinutes: 0, for: ben)
            #expect(others.days.isEmpty && others.users.isEmpty && others.quotas.isEmpty)
        }
    }
}
