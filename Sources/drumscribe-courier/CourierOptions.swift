/// The command line of `drumscribe-courier`. Read by hand: this program can become anybody, so what it is made of is
/// kept small.
struct CourierOptions: Sendable {
    /// The path of the studio root.
    var root = ""

    /// Where to listen; nil for the socket that systemd passes.
    var socket: String?

    /// Users who may ask, besides root and the courier's own.
    var allowed: Set<UInt32> = []

    /// Homes of users below are refused.
    var lowestUser: UInt32 = 1_000

    /// How long a child waits for the next request.
    var idleSeconds: Int64 = 60

    /// Whether this is a child, with its connection as descriptor 3.
    var isChild = false

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--root": root = try Self.value(of: option, from: &rest)
            case "--socket": socket = try Self.value(of: option, from: &rest)
            case "--allow-uid": allowed.insert(try Self.number(of: option, from: &rest))
            case "--lowest-uid": lowestUser = try Self.number(of: option, from: &rest)
            case "--idle-seconds": idleSeconds = Int64(try Self.number(of: option, from: &rest))
            case "--child": isChild = true
            default: throw UsageError(complaint: "unknown option \(option)")
            }
        }
        guard root.hasPrefix("/") else { throw UsageError(complaint: "--root needs an absolute path") }
        guard lowestUser > 0 else {
            throw UsageError(complaint: "--lowest-uid must not be 0: root has no studio")
        }
    }

    /// The arguments of a child.
    var childArguments: [String] {
        [
            "--child", "--root", root, "--lowest-uid", String(lowestUser), "--idle-seconds",
            String(idleSeconds),
        ]
    }

    static let usage = """
        Usage: drumscribe-courier --root PATH [--socket PATH] [--allow-uid UID]... [--lowest-uid UID] \
        [--idle-seconds N]

        Touches users' folders for drumscribed, as the users. Needs CAP_SETUID and CAP_SETGID.

          --root PATH         the studio root: one home a user
          --socket PATH       listen here instead of on the socket that systemd passes
          --allow-uid UID     a user who may ask, besides root and the courier's own
          --lowest-uid UID    homes of users below are refused (1000)
          --idle-seconds N    how long a child waits for the next request (60)
        """

    private static func value(
        of option: String, from rest: inout ArraySlice<String>
    ) throws(UsageError) -> String {
        guard let value = rest.popFirst() else { throw UsageError(complaint: "\(option) needs a value") }
        return value
    }

    private static func number(
        of option: String, from rest: inout ArraySlice<String>
    ) throws(UsageError) -> UInt32 {
        let value = try value(of: option, from: &rest)
        guard let number = UInt32(value) else {
            throw UsageError(complaint: "\(option): \(value) is no number")
        }
        return number
    }
}
