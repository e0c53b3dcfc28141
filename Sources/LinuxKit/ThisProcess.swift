import CLinux
import Glibc

/// The process that this is: on whose behalf it acts, and how it ends.
package enum ThisProcess {
    /// The effective user.
    package static var user: UInt32 { geteuid() }

    /// Becomes `user` for good, in every thread: real, effective and saved ids, the groups, and no capability left.
    /// Then tries to become root again; a process that could throws EPERM and must end.
    ///
    /// Needs root, or CAP_SETUID and CAP_SETGID.
    package static func become(user: UInt32, group: UInt32, groups: [UInt32]) throws(SystemError) {
        try checked("prctl PR_SET_NO_NEW_PRIVS") { clinux_no_new_privileges() }
        try checked("setresuid") { clinux_become(user, group, groups, groups.count) }
        guard geteuid() == user, getuid() == user, getegid() == group, clinux_is_powerless() == 1 else {
            throw SystemError(EPERM, "setresuid")
        }
    }

    /// From here on files get exactly the permissions that they are made with.
    package static func clearUmask() {
        umask(0)
    }

    /// Writes a line to standard error, after the program's name.
    package static func complain(_ complaint: String) {
        let name = CommandLine.arguments.first?.split(separator: "/").last ?? "drumscribe"
        let line = Array("\(name): \(complaint)\n".utf8)
        // There is nobody left to tell when this fails.
        _ = write(STDERR_FILENO, line, line.count)
    }

    /// Its number while it lives.
    package static var number: Int32 { getpid() }

    /// Ends the process.
    package static func exit(_ code: ExitCode) -> Never {
        Glibc.exit(code.rawValue)
    }
}

extension ThisProcess {
    /// What a program of the house tells by its exit status.
    package enum ExitCode: Int32, Sendable {
        case done = 0
        case failed = 1
        case usage = 2
        /// EX_CONFIG of sysexits.h: starting again will not help, so systemd does not try.
        case configuration = 78
    }
}
