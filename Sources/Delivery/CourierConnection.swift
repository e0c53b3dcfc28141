import Core
import LinuxKit
import Wire

/// The daemon's end of a connection to a child of the courier. Calls block.
struct CourierConnection: Sendable {
    private let socket: PacketSocket

    /// Faults with `unavailable` where no courier listens.
    init(socket path: String, patience: Duration) throws(DeliveryFault) {
        do {
            socket = try PacketSocket(connectingTo: path)
            try socket.setPatience(patience)
        } catch {
            throw .unavailable
        }
    }

    /// Says whose home it is about. Returns once the child has become its owner.
    func greet(_ home: FileName) throws(DeliveryFault) {
        guard let answer = try exchange(Packet(CourierGreeting(home: home).wireBytes)) else {
            throw .unavailable
        }
        switch answer.reply {
        case .done: return
        case .failed(let fault): throw fault
        default: throw .misunderstood
        }
    }

    /// Makes a request; nil where the child is gone.
    func ask(
        _ request: CourierRequest, enclosing descriptors: [Descriptor]
    ) throws(DeliveryFault) -> CourierAnswer? {
        guard descriptors.count <= Packet.mostDescriptors else { throw .misunderstood }
        return try exchange(Packet(request.wireBytes, enclosing: descriptors))
    }

    private func exchange(_ packet: Packet) throws(DeliveryFault) -> CourierAnswer? {
        do {
            try socket.send(packet)
            return try receive()
        } catch let error as SystemError where error.meaning == .hungUp {
            return nil
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// Puts the parts of a listing together.
    private func receive() throws -> CourierAnswer? {
        var files: [ListedFile] = []
        while let packet = try socket.receive() {
            let reply = try CourierReply(wireBytes: packet.bytes)
            guard case .listing(let part, let more) = reply else {
                return CourierAnswer(reply, enclosing: packet.descriptors)
            }
            files += part
            guard more, files.count < Self.mostListed else {
                return CourierAnswer(.listing(files, more: more))
            }
        }
        return nil
    }

    /// Files of one inbox that are taken in; a child that lists more is cut off there.
    private static let mostListed = 1 << 20
}
