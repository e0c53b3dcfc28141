import Glibc

/// A blocking stream to the process that listens at a path.
package struct UnixSocket: ~Copyable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// A connection. A peer that stays silent for `silenceSeconds` later makes `read` fail.
    package static func connect(to path: String, silenceSeconds: Int) throws(Host.Failure) -> UnixSocket {
        var address = try address(of: path)
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Host.Failure(errno) }
        let socket = UnixSocket(descriptor: descriptor)
        var silence = timeval(tv_sec: silenceSeconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        guard setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &silence, size) == 0 else {
            throw Host.Failure(errno)
        }
        guard connect(descriptor, to: &address) == 0 else { throw Host.Failure(errno) }
        return socket
    }

    deinit { close(descriptor) }

    private static func address(of path: String) throws(Host.Failure) -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Host.Failure(ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return address
    }

    private static func connect(_ descriptor: Int32, to address: inout sockaddr_un) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

extension UnixSocket {
    private static var portion: Int { 16_384 }

    /// The next bytes as soon as there are some; none at the end.
    package borrowing func read() throws(Host.Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.portion)
        while true {
            let count = Glibc.recv(descriptor, &bytes, bytes.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Host.Failure(errno) }
            return Array(bytes[..<count])
        }
    }

    /// Sends all of `bytes`.
    package borrowing func write(_ bytes: [UInt8]) throws(Host.Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Host.Failure(errno) }
            rest = rest.dropFirst(count)
        }
    }
}
