import Core
import Glibc
import Support

@testable import LinuxKit

/// `drumscribe-courier`, started as systemd would: with a socket that listens already.
struct CourierProgram: ~Copyable {
    let socket: String
    private let child: ChildProcess

    /// As whom the program starts.
    enum Rank: CaseIterable {
        case root
        /// A user with CAP_SETUID and CAP_SETGID, as the unit has it.
        case service
    }

    static let serviceUser: UInt32 = 12_399

    init(for studio: Studio, as rank: Rank, options: [String] = []) throws {
        socket = studio.path + "/courier.sock"
        let listener = try PacketListener(path: socket)
        // By descriptor, since other users may have no way to where the tests are built.
        let program = try Descriptor.reading(path: Self.path())
        let call = "export LISTEN_PID=$$ LISTEN_FDS=1; exec \(Self.launcher(rank)) /proc/self/fd/4 \"$@\""
        child = try ChildProcess.spawn(
            "/bin/sh", named: "sh", arguments: ["-c", call, "sh", "--root", studio.path] + options,
            environment: ["PATH=/usr/bin:/bin"],
            descriptors: [nil, nil, .standardError(), listener.descriptor, program])
    }

    deinit {
        kill(child.number, SIGTERM)
        waitpid(child.number, nil, 0)
    }

    private static func launcher(_ rank: Rank) -> String {
        switch rank {
        case .root: ""
        case .service:
            "setpriv --reuid \(serviceUser) --regid \(serviceUser) --clear-groups"
                + " --inh-caps -all,+setuid,+setgid --ambient-caps +setuid,+setgid --"
        }
    }

    /// The program lies beside the tests.
    private static func path() throws -> String {
        var path = [CChar](repeating: 0, count: 4_096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        guard length > 0 else { throw SupportError(what: "readlink", code: errno) }
        let tests = String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/drumscribe-courier"
    }
}
