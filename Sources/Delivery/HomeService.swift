import Core
import LinuxKit
import Wire

/// The courier's child: becomes the owner of one home for good, and carries out what the daemon asks there.
package struct HomeService: Sendable {
    private let socket: PacketSocket
    private let root: StudioRoot
    private let lowestUser: UInt32

    /// `socket` is the connection to the daemon. Homes of users below `lowestUser` are refused.
    package init(on socket: PacketSocket, root path: String, lowestUser: UInt32) {
        self.socket = socket
        root = StudioRoot(path: path)
        self.lowestUser = lowestUser
    }

    /// Serves until the daemon hangs up, or asks nothing for `idle`.
    package func run(idle: Duration) {
        do {
            try socket.setPatience(idle)
            guard let home = try admit() else { return }
            while let packet = try socket.receive() {
                let request = try CourierRequest(wireBytes: packet.bytes)
                try send(home.answer(request, enclosing: packet.descriptors))
            }
        } catch {
            // Hung up, silent, or no request: whoever is there learns from the end of the connection.
        }
    }

    /// Reads the greeting and answers it; nil where this home is not served.
    private func admit() throws -> UserHome? {
        guard let packet = try socket.receive() else { return nil }
        do {
            let greeting = try CourierGreeting(wireBytes: packet.bytes)
            guard greeting.version == CourierGreeting.current else { throw DeliveryFault.misunderstood }
            let home = try enter(greeting.home)
            try send(CourierAnswer(.done))
            return home
        } catch {
            try send(CourierAnswer(.failed(DeliveryFault(error))))
            return nil
        }
    }

    /// Whose the home is says its folder, not the daemon. Only a handle on it is opened before the process is that
    /// user's, so the kernel decides about everything else.
    private func enter(_ name: FileName) throws -> UserHome {
        let handle = try root.handle(onHome: name)
        let status = try handle.status()
        guard status.owner >= lowestUser, status.owner != UInt32.max else { throw DeliveryFault.refused }
        let account = try Account(user: status.owner)
        let group = account?.group ?? (status.group >= lowestUser ? status.group : Self.nobodysGroup)
        ThisProcess.clearUmask()
        do {
            try ThisProcess.become(user: status.owner, group: group, groups: account?.groups ?? [group])
        } catch {
            throw DeliveryFault.refused
        }
        let home = try handle.reopened()
        // Before version 2, Landlock allows no move from one directory to another.
        try Landlock.confine([(home, .arranging)], atLeast: 2)
        return UserHome(home, owner: status.owner)
    }

    private func send(_ answer: CourierAnswer) throws {
        for packet in answer.packets { try socket.send(packet) }
    }

    /// Debian's and most others' `nogroup`.
    private static let nobodysGroup: UInt32 = 65_534
}
