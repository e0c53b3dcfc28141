import CLinux
import Glibc

/// A socket that waits for connections of `PacketSocket`s.
package struct PacketListener: Sendable {
    let descriptor: Descriptor

    /// A socket that systemd passed to us. EINVAL where it does not listen.
    package init(_ descriptor: Descriptor) throws(SystemError) {
        let listening = try descriptor.checked("getsockopt SO_ACCEPTCONN") { clinux_is_listening($0) }
        guard listening == 1 else { throw SystemError(EINVAL, "getsockopt SO_ACCEPTCONN") }
        self.descriptor = descriptor
    }

    /// A socket of our own at `path`, for our user alone. What a dead process has left there is replaced;
    /// EADDRINUSE where somebody answers.
    package init(path: String) throws(SystemError) {
        if (try? PacketSocket(connectingTo: path)) != nil { throw SystemError(EADDRINUSE, "bind \(path)") }
        unlink(path)
        descriptor = try Descriptor.owning("bind \(path)") { clinux_listen(path, 64) }
    }

    /// Waits for the next connection.
    package func accept() throws(SystemError) -> PacketSocket {
        PacketSocket(try descriptor.opening("accept4") { clinux_accept($0) })
    }
}
