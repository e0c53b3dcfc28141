import NIOCore

/// The process at the other end of a Unix socket, laid out as `struct ucred` of unix(7).
struct PeerCredential: Sendable {
    let pid: Int32
    let uid, gid: UInt32
}

extension PeerCredential {
    /// `SO_PEERCRED`, the same number on x86-64 and ARM (asm-generic/socket.h).
    private static let option = NIOBSDSocket.Option(rawValue: 17)

    /// Asks the kernel who made the connection. Throws where `channel` is no Unix socket.
    init(of channel: any Channel) async throws {
        guard let options = channel as? any SocketOptionProvider else {
            throw ChannelError.operationUnsupported
        }
        self = try await options.unsafeGetSocketOption(level: .socket, name: Self.option).get()
    }
}
