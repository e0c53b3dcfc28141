import Glibc

/// The sockets that systemd opened for us (sd_listen_fds(3)).
package struct ListenDescriptors: Sendable {
    /// In the order of the unit; `name` is its `FileDescriptorName=`.
    package let all: [(name: String, descriptor: Descriptor)]

    /// Takes over what was passed to this process. To be called once, at the start.
    package static func inherited() throws(SystemError) -> ListenDescriptors {
        let names = names(for: getpid()) { name in getenv(name).map { String(cString: $0) } }
        var all: [(name: String, descriptor: Descriptor)] = []
        for (offset, name) in names.enumerated() {
            let descriptor = Descriptor(owning: first + Int32(offset))
            try descriptor.checked("fcntl") { fcntl($0, F_SETFD, FD_CLOEXEC) }
            all.append((name, descriptor))
        }
        return ListenDescriptors(all: all)
    }

    /// The first descriptor of that name.
    package func first(named name: String) -> Descriptor? {
        all.first { $0.name == name }?.descriptor
    }

    /// The only descriptor that was passed. EBADF where there is none, or several.
    package func only() throws(SystemError) -> Descriptor {
        guard let first = all.first, all.count == 1 else { throw SystemError(EBADF, "LISTEN_FDS") }
        return first.descriptor
    }

    private static let first: Int32 = 3

    /// The names of the descriptors that `variable` announces to `process`; none where it speaks to another.
    static func names(for process: Int32, variable: (String) -> String?) -> [String] {
        guard variable("LISTEN_PID").flatMap({ Int32($0) }) == process,
            let count = variable("LISTEN_FDS").flatMap({ Int($0) }), (1...1_024).contains(count)
        else { return [] }
        let given = variable("LISTEN_FDNAMES")?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        return (0..<count).map { $0 < given.count ? String(given[$0]) : "unknown" }
    }
}
