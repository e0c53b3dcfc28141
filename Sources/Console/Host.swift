import Core
import Glibc

/// What the console needs of the system. These are the only calls to libc in this room, in one file; they are not
/// taken from the Linux floor because that loads libraries, and a command has a few milliseconds to answer.
package enum Host {
    /// The value of an environment variable, nil where it is not set.
    package static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Whether `descriptor` is a terminal.
    package static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// Columns of the terminal at `descriptor`, nil where it does not tell.
    package static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// What local time is ahead of UTC at `instant`, in seconds.
    package static func zoneOffset(at instant: Timestamp) -> Int {
        var seconds = time_t(instant.milliseconds / 1_000)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return 0 }
        return local.tm_gmtoff
    }

    /// Writes all of `bytes`.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        try push(bytes) { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Ends the program.
    package static func exit(_ ending: Ending) -> Never {
        Glibc.exit(ending.rawValue)
    }
}

extension Host {
    /// A new stream socket, not connected.
    static func streamSocket() throws(Failure) -> Int32 {
        try checked(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0))
    }

    /// Connects `descriptor` to whoever listens at `path`.
    static func connect(_ descriptor: Int32, to path: String) throws(Failure) {
        var address = try address(of: path)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        _ = try checked(result)
    }

    /// Makes `receive` fail with EAGAIN after `seconds` of silence.
    static func limitSilence(of descriptor: Int32, seconds: Int) throws(Failure) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = try checked(setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size))
    }

    /// The next bytes as soon as there are some, at most `limit`; none at the end.
    static func receive(from descriptor: Int32, atMost limit: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        while true {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            if count < 0, errno == EINTR { continue }
            return Array(bytes[..<(try checked(count))])
        }
    }

    /// Sends all of `bytes`.
    static func send(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        try push(bytes) { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    static func close(_ descriptor: Int32) {
        // Nothing was kept back in a buffer, so nothing can be lost.
        _ = Glibc.close(descriptor)
    }

    private static func push(
        _ bytes: [UInt8], with call: (UnsafeRawBufferPointer) -> Int
    ) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes(call)
            if count < 0, errno == EINTR { continue }
            rest = rest.dropFirst(try checked(count))
        }
    }

    private static func address(of path: String) throws(Failure) -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw Failure(ENAMETOOLONG) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return address
    }

    private static func checked<Number: SignedInteger>(_ result: Number) throws(Failure) -> Number {
        guard result >= 0 else { throw Failure(errno) }
        return result
    }
}

extension Host {
    /// A system call that failed.
    package struct Failure: Error, Sendable, Hashable {
        /// As in errno(3).
        package let number: Int32

        package init(_ number: Int32) {
            self.number = number
        }

        /// Which of the failures that the console tells apart.
        package var kind: Kind {
            switch number {
            case ENOENT, ECONNREFUSED: .nobodyThere
            case EACCES, EPERM: .denied
            case EAGAIN, ETIMEDOUT: .timeout
            case ENAMETOOLONG: .tooLong
            default: .other
            }
        }

        /// In the words of libc.
        package var text: String { String(cString: strerror(number)) }
    }

    /// The failures that the console tells apart.
    package enum Kind: Sendable {
        case nobodyThere, denied, timeout, tooLong, other
    }
}
