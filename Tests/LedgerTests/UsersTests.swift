import Core
import Testing

@testable import Ledger

@Suite("Users and tiers")
struct UsersTests {
    @Test("a user is found by home and owner, and made only once")
    func findsOrMakes() async throws {
        let house = try await TestHouse()
        let again = try await house.ledger.user(home: FileName("ada"), uid: 1_000, at: .noon)
        #expect(again == house.owner && again.created == .morning && again.tier == "free")
        #expect(try await house.ledger.user(again.id) == again)
    }

    @Test("the same home with another owner is another user; homes are bytes")
    func tellsOwnersApart() async throws {
        let house = try await TestHouse()
        let home = try FileName(bytes: [0xFF, 0x0A, 0x27])
        let first = try await house.ledger.user(home: home, uid: 1, at: .noon)
        let second = try await house.ledger.user(home: home, uid: 2, at: .noon)
        #expect(first.id != second.id && first.home == home)
        #expect(try await house.ledger.users() == [house.owner, first, second])
    }

    @Test("tiers come back as they were given, in their order")
    func keepsTiers() async throws {
        let house = try await TestHouse()
        let tiers = [
            Tier.plain("studio", results: 9), .plain(credits: 3, originals: 4), .plain("a", credits: 0),
        ]
        try await house.ledger.replaceTiers(tiers, standard: "free", at: .noon)
        #expect(try await house.ledger.tiers() == tiers)
    }

    @Test("users of a tier that is gone come into the standard one")
    func movesUsers() async throws {
        let house = try await TestHouse()
        try await house.ledger.replaceTiers([.plain("pro"), .plain("basic")], standard: "basic", at: .noon)
        #expect(try await house.ledger.user(house.owner.id).tier == "basic")
    }

    @Test("the standard tier must be one of the tiers")
    func needsStandard() async throws {
        let house = try await TestHouse()
        await #expect(throws: LedgerError.unknownTier("gold")) {
            try await house.ledger.replaceTiers([.plain()], standard: "gold", at: .noon)
        }
        #expect(try await house.ledger.tiers() == [.plain()])
    }

    @Test("a user can be moved to another tier, if there are both")
    func setsTier() async throws {
        let house = try await TestHouse()
        try await house.ledger.replaceTiers([.plain(), .plain("pro")], standard: "free", at: .noon)
        try await house.ledger.setTier(of: house.owner.id, to: "pro", at: .noon)
        #expect(try await house.ledger.user(house.owner.id).tier == "pro")
        await #expect(throws: LedgerError.unknownTier("gold")) {
            try await house.ledger.setTier(of: house.owner.id, to: "gold", at: .noon)
        }
        await #expect(throws: LedgerError.unknownUser(UserID(99))) {
            try await house.ledger.setTier(of: UserID(99), to: "pro", at: .noon)
        }
    }

    @Test("without tiers there are no users")
    func needsTiers() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledger)
        await #expect(throws: LedgerError.unknownTier("")) {
            try await ledger.user(home: FileName("ada"), uid: 1, at: .noon)
        }
    }
}
