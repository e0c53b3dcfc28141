import Glibc

/// A user as the system's databases know them. Looking one up may take seconds where they are on the network.
package struct Account: Sendable, Hashable {
    package let user: UInt32

    /// The primary group.
    package let group: UInt32
    package let name: String

    /// All groups, the primary one included.
    package let groups: [UInt32]
}

extension Account {
    /// The account with this user number; nil where there is none.
    package init?(user: UInt32) throws(SystemError) {
        var (entry, text) = (passwd(), Scratch())
        let found = try text.lookUp("getpwuid_r") { getpwuid_r(user, &entry, $0, $1, $2) }
        guard found, let name = entry.pw_name else { return nil }
        self.init(
            user: user, group: entry.pw_gid, name: String(cString: name), groups: Self.groups(of: entry))
    }

    /// The number of the group `name`; nil where there is none.
    package static func group(named name: String) throws(SystemError) -> UInt32? {
        var (entry, text) = (Glibc.group(), Scratch())
        let found = try text.lookUp("getgrnam_r") { getgrnam_r(name, &entry, $0, $1, $2) }
        return found ? entry.gr_gid : nil
    }

    private static func groups(of entry: passwd) -> [UInt32] {
        var count: Int32 = 64
        var groups = [UInt32](repeating: 0, count: Int(count))
        while getgrouplist(entry.pw_name, entry.pw_gid, &groups, &count) < 0, count > groups.count {
            groups = [UInt32](repeating: 0, count: Int(count))
        }
        return Array(groups.prefix(Int(count)))
    }
}

/// Room for the strings of a database entry; grows until they fit.
private struct Scratch {
    private var buffer = [CChar](repeating: 0, count: 1 << 12)

    /// Whether there is an entry.
    mutating func lookUp<Entry>(
        _ operation: String,
        _ call: (UnsafeMutablePointer<CChar>, Int, UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>) ->
            Int32
    ) throws(SystemError) -> Bool {
        var found: UnsafeMutablePointer<Entry>?
        while true {
            let size = buffer.count
            let number = call(&buffer, size, &found)
            switch number {
            case 0: return found != nil
            case ERANGE: buffer = [CChar](repeating: 0, count: 2 * buffer.count)
            case EINTR: continue
            case ENOENT, ESRCH: return false
            default: throw SystemError(number, operation)
            }
        }
    }
}
