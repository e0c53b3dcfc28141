import APIModel
import Console
import Core
import Testing

@Suite("What tiers and users show")
struct TierScreenTests {
    private let tiers = TiersBody(tiers: [
        .init(.sample("free", credits: 100), isDefault: true, isEdited: false, users: 12),
        .init(.sample("studio", credits: nil), isDefault: false, isEdited: true, users: 1),
    ])

    @Test("tiers are a table of what matters most")
    func lists() throws {
        let expected = """
            TIER    USERS  WEIGHT  RUNNING    CREDITS    MINUTES  LONGEST  KEPT  NOTE
            free       12       2        1        100  unlimited   20 min  90 d  default
            studio      1       2        1  unlimited  unlimited   20 min  90 d  edited

            All rules of one: drumscribectl tiers show NAME

            """
        #expect(try tiers.text(.table, .plain) == expected)
        #expect(
            try tiers.text(.tsv, .plain).hasPrefix(
                "tier\tusers\tweight\trunning\tcredits\tminutes\twhen_used_up\tlongest\tsheets_kept\tnote\n"))
        #expect(try APICoding.decode(TiersBody.self, from: tiers.text(.json, .plain).utf8) == tiers)
    }

    @Test("one tier shows every rule in the words in which it can be edited")
    func shows() throws {
        let text = try TiersBody(tiers: [tiers.tiers[1]]).text(.table, .plain)
        let keys = text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(keys == ["tier", "users"] + TierRule.allCases.map(\.rawValue))
        #expect(text.contains("models               [{under: 20m, use: accurate}, {use: fast}]\n"))
        #expect(text.contains("monthly_credits      unlimited\n"))
        #expect(text.contains("keep_originals_days  forever\n"))
    }

    @Test("users are a table")
    func listsUsers() throws {
        let users = UsersBody(
            asOf: .noon,
            users: [
                .init(
                    name: "ada", uid: 1_000, tier: "pro", since: .noon,
                    jobs: JobCounts(queued: 2, delivered: 9))
            ])
        let expected = """
            USER   UID  TIER  SINCE       WAITING  RUNNING  DELIVERED  FAILED
            ada   1000  pro   2026-11-23        2        0          9       0

            """
        #expect(try users.text(.table, .plain) == expected)
        #expect(try UsersBody(asOf: .noon, users: []).text(.table, .plain).hasPrefix("No user yet."))
    }
}

extension Tier {
    fileprivate static func sample(_ name: String, credits: Int?) -> Tier {
        Tier(
            name: name, weight: 2, runningPerUser: 1, monthlyCredits: credits,
            limits: AudioLimits(longestSeconds: 1_200, largestBytes: 500 << 20),
            retention: RetentionRule(resultsDays: 90, originalsDays: nil))
    }
}
