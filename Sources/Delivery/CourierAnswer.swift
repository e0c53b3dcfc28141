import LinuxKit
import Wire

/// A reply with the descriptors that come with it.
package struct CourierAnswer: Sendable {
    package let reply: CourierReply
    package let descriptors: [Descriptor]

    package init(_ reply: CourierReply, enclosing descriptors: [Descriptor] = []) {
        self.reply = reply
        self.descriptors = descriptors
    }

    /// The packets that the answer travels in: several for a long listing.
    var packets: [Packet] {
        guard case .listing(let files, _) = reply, files.count > CourierReply.mostListed else {
            return [Packet(reply.wireBytes, enclosing: descriptors)]
        }
        return stride(from: 0, to: files.count, by: CourierReply.mostListed).map { start in
            let end = min(start + CourierReply.mostListed, files.count)
            return Packet(CourierReply.listing(Array(files[start..<end]), more: end < files.count).wireBytes)
        }
    }
}
