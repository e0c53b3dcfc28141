import Glibc
import Support
import Synchronization

/// Stands where systemd would: a datagram socket that hears what a service tells of itself.
final class NotifySocket: Sendable {
    let path: String
    private let number: Int32
    private let lines = Mutex<[String]>([])

    init(_ path: String) throws {
        self.path = path
        number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw SupportError(what: "socket", code: errno) }
        var address = try sockaddr_un(path: path)
        let result = address.withSocketAddress { bind(number, $0, $1) }
        guard result == 0 else { throw SupportError(what: "bind \(path)", code: errno) }
    }

    deinit {
        close(number)
    }

    /// All lines so far, in order.
    var heard: [String] {
        lines.withLock { lines in
            while let text = receive() { lines += text.split(separator: "\n").map(String.init) }
            return lines
        }
    }

    private func receive() -> String? {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = recv(number, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}

extension sockaddr_un {
    /// The address of a socket in the file system.
    init(path: String) throws {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: sun_path)
        guard path.utf8.count < room else {
            throw SupportError(what: "the path is too long", code: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &sun_path) { $0.copyBytes(from: path.utf8) }
    }

    /// Lends the address to a call of the kernel.
    mutating func withSocketAddress(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &self) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, length) }
        }
    }
}
