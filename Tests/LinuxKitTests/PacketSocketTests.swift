import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Packet socket")
struct PacketSocketTests {
    @Test("packets stay apart", arguments: [1, 100, Packet.largest])
    func sends(size: Int) throws {
        let (here, there) = try PacketSocket.pair()
        try here.send(Packet([UInt8](repeating: 7, count: size)))
        try here.send(Packet([1]))
        #expect(try there.receive()?.bytes == [UInt8](repeating: 7, count: size))
        #expect(try there.receive()?.bytes == [1])
    }

    @Test("descriptors travel along", arguments: [0, 1, Packet.mostDescriptors])
    func passesDescriptors(count: Int) async throws {
        try await Folder.with { folder in
            try folder.file(song, "la la")
            let (here, there) = try PacketSocket.pair()
            try here.send(Packet([1], enclosing: (0..<count).map { _ in try folder.directory.file(song) }))
            let packet = try #require(try there.receive())
            #expect(packet.descriptors.count == count)
            for descriptor in packet.descriptors {
                #expect(try descriptor.read(atMost: 9) == Array("la la".utf8))
                #expect(descriptor.use { fcntl($0, F_GETFD) } == FD_CLOEXEC)
            }
        }
    }

    @Test("what is too large is refused on both sides")
    func refusesLarge() throws {
        let (here, there) = try PacketSocket.pair()
        let null = try Descriptor.reading(path: "/dev/null")
        let many = Packet([1], enclosing: Array(repeating: null, count: Packet.mostDescriptors + 1))
        #expect(throws: SystemError(EINVAL, "sendmsg")) { try here.send(many) }
        try here.send(Packet([UInt8](repeating: 7, count: Packet.largest + 1), enclosing: [null]))
        #expect(throws: SystemError(EMSGSIZE, "recvmsg")) { try there.receive() }
    }

    @Test("an end that is closed is the end")
    func hangsUp() throws {
        var (here, there): (PacketSocket?, PacketSocket) = try PacketSocket.pair()
        #expect(here != nil)
        here = nil
        #expect(try there.receive() == nil)
        #expect(throws: SystemError(EPIPE, "sendmsg")) { try there.send(Packet([1])) }
    }

    @Test("patience ends")
    func losesPatience() throws {
        let (here, there) = try PacketSocket.pair()
        try there.setPatience(.milliseconds(1))
        #expect(throws: SystemError(EAGAIN, "recvmsg")) { try there.receive() }
        try here.send(Packet([1]))
        #expect(try there.receive()?.bytes == [1])
    }

    @Test("the peer is who the kernel says")
    func knowsPeer() throws {
        let peer = try PacketSocket.pair().0.peer()
        #expect(peer == PeerCredential(user: geteuid(), group: getegid(), process: getpid()))
    }

    @Test("what is no socket has no peer")
    func refusesFile() throws {
        let null = try Descriptor.reading(path: "/dev/null")
        #expect(throws: SystemError(ENOTSOCK, "getsockopt SO_PEERCRED")) {
            try null.use { number throws(SystemError) in try PeerCredential(ofSocket: number) }
        }
    }

    @Test("a socket of a dead process is replaced, one that answers is not")
    func replacesDead() async {
        // In a process of its own: a child that another test is starting would keep the dead one alive for a moment.
        await #expect(processExitsWith: .success) {
            try await Folder.with { folder in
                let path = folder.path + "/socket"
                let nobody = SystemError(ENOENT, "connect \(path)")
                #expect(throws: nobody) { try PacketSocket(connectingTo: path) }
                do { _ = try PacketListener(path: path) }
                let listener = try PacketListener(path: path)
                #expect(throws: SystemError(EADDRINUSE, "bind \(path)")) { try PacketListener(path: path) }
                #expect(try folder.directory.status(of: FileName("socket"))?.mode == 0o600)
                let client = try PacketSocket(connectingTo: path)
                // The listener's own test whether it is alive came first.
                _ = try listener.accept()
                try client.send(Packet([5]))
                #expect(try listener.accept().receive()?.bytes == [5])
            }
        }
    }

    @Test("only a socket that listens is a listener")
    func refusesConnected() throws {
        let connected = try PacketSocket.pair().0.descriptor
        #expect(throws: SystemError.self) { try PacketListener(connected) }
    }
}
