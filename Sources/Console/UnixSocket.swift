/// A blocking stream to the process that listens at a path.
package struct UnixSocket: ~Copyable {
    private let descriptor: Int32

    private init() throws(Host.Failure) {
        descriptor = try Host.streamSocket()
    }

    deinit { Host.close(descriptor) }

    private static var portion: Int { 16_384 }

    /// A connection. A peer that stays silent for `silenceSeconds` later makes `read` fail.
    package static func connect(to path: String, silenceSeconds: Int) throws(Host.Failure) -> UnixSocket {
        let socket = try UnixSocket()
        try Host.limitSilence(of: socket.descriptor, seconds: silenceSeconds)
        try Host.connect(socket.descriptor, to: path)
        return socket
    }

    /// The next bytes as soon as there are some; none at the end.
    package borrowing func read() throws(Host.Failure) -> [UInt8] {
        try Host.receive(from: descriptor, atMost: Self.portion)
    }

    /// Sends all of `bytes`.
    package borrowing func write(_ bytes: [UInt8]) throws(Host.Failure) {
        try Host.send(bytes, to: descriptor)
    }
}
