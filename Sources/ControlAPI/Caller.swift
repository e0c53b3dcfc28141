/// Who asks, as the kernel vouches for it (SO_PEERCRED). Nothing in a request can change it.
package struct Caller: Sendable, Hashable {
    /// User and group of the process that made the connection.
    package let uid, gid: UInt32

    /// Whether the desk takes this user for an operator.
    package let isOperator: Bool

    package init(uid: UInt32, gid: UInt32, isOperator: Bool) {
        self.uid = uid
        self.gid = gid
        self.isOperator = isOperator || uid == 0
    }

    /// Whether this is the superuser.
    package var isRoot: Bool { uid == 0 }
}
