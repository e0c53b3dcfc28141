import CLinux

/// Who is at the other end of a Unix socket, as the kernel noted when it connected (SO_PEERCRED). The only answer to
/// "who is asking" that a client cannot make up. The process may be another by now; do not trust its number.
package struct PeerCredential: Sendable, Hashable {
    package let user: UInt32
    package let group: UInt32
    package let process: Int32

    package init(user: UInt32, group: UInt32, process: Int32) {
        self.user = user
        self.group = group
        self.process = process
    }

    /// The peer of a connected Unix socket, which is only lent.
    package init(ofSocket number: Int32) throws(SystemError) {
        var (process, user, group) = (pid_t(), uid_t(), gid_t())
        try checked("getsockopt SO_PEERCRED") { clinux_peer(number, &process, &user, &group) }
        self.init(user: user, group: group, process: process)
    }
}
