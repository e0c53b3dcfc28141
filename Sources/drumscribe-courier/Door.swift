import LinuxKit

/// Lets the daemon in, and nobody else: each connection gets a process of its own, which this one knows nothing more
/// about. The door itself never touches a user's folder, so none that hangs can block it.
struct Door {
    private let listener: PacketListener
    private let options: CourierOptions

    init(_ listener: PacketListener, _ options: CourierOptions) {
        self.listener = listener
        self.options = options
    }

    /// Serves for ever, unless the socket fails.
    func run() throws(SystemError) -> Never {
        ChildProcess.forgetEndings()
        while true {
            let connection = try listener.accept()
            do {
                try admit(connection)
            } catch {
                ThisProcess.complain("\(error)")
            }
        }
    }

    /// The socket of systemd, or one of our own.
    static func listener(_ options: CourierOptions) throws(SystemError) -> PacketListener {
        if let path = options.socket { return try PacketListener(path: path) }
        return try PacketListener(ListenDescriptors.inherited().only())
    }

    private func admit(_ connection: PacketSocket) throws(SystemError) {
        let user = try connection.peer().user
        guard user == 0 || user == ThisProcess.user || options.allowed.contains(user) else {
            return ThisProcess.complain("user \(user) has no business here")
        }
        _ = try ChildProcess.spawn(
            "/proc/self/exe", named: "drumscribe-courier", arguments: options.childArguments,
            descriptors: [nil, nil, .standardError(), connection.descriptor])
    }
}
