import CLinux
import Glibc

/// A Unix socket that keeps messages apart and passes descriptors (SOCK_SEQPACKET, SCM_RIGHTS). Calls block.
package struct PacketSocket: Sendable {
    package let descriptor: Descriptor

    /// A socket that is connected already.
    package init(_ descriptor: Descriptor) {
        self.descriptor = descriptor
    }

    /// Connects to the socket at `path`. ENOENT or ECONNREFUSED where nobody listens.
    package init(connectingTo path: String) throws(SystemError) {
        descriptor = try Descriptor.owning("connect \(path)") { clinux_connect(path) }
    }

    /// Two ends of one connection.
    package static func pair() throws(SystemError) -> (PacketSocket, PacketSocket) {
        var ends: [Int32] = [-1, -1]
        try checked("socketpair") { clinux_pair(&ends) }
        return (PacketSocket(Descriptor(owning: ends[0])), PacketSocket(Descriptor(owning: ends[1])))
    }

    /// Who is at the other end.
    package func peer() throws(SystemError) -> PeerCredential {
        try descriptor.use { number throws(SystemError) in try PeerCredential(ofSocket: number) }
    }

    /// From now on `receive` throws EAGAIN after so long a silence.
    package func setPatience(_ patience: Duration) throws(SystemError) {
        let (seconds, attoseconds) = patience.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        try descriptor.checked("setsockopt SO_RCVTIMEO") { clinux_set_patience($0, milliseconds) }
    }

    /// Sends one packet. EPIPE or ECONNRESET where the other end is gone.
    package func send(_ packet: Packet) throws(SystemError) {
        try Packet.borrowing(packet.descriptors) { numbers throws(SystemError) in
            try descriptor.checked("sendmsg") { socket in
                clinux_send(socket, packet.bytes, packet.bytes.count, numbers, Int32(numbers.count))
            }
        }
    }

    /// The next packet; nil where the other end is closed. EMSGSIZE for one that is too large.
    package func receive() throws(SystemError) -> Packet? {
        var numbers = [Int32](repeating: -1, count: Int(clinux_most_descriptors))
        var count = Int32(numbers.count)
        var bytes = [UInt8](repeating: 0, count: Packet.largest)
        let length = try descriptor.checked("recvmsg") { socket in
            count = Int32(numbers.count)
            return clinux_receive(socket, &bytes, bytes.count, &numbers, &count)
        }
        let descriptors = numbers.prefix(Int(count)).map { Descriptor(owning: $0) }
        return length == 0 && descriptors.isEmpty
            ? nil : Packet(Array(bytes.prefix(length)), enclosing: descriptors)
    }
}
