import CLinux
import Glibc

/// Locks a process in: what reads users' recordings must be able to do no more than compute.
///
/// To be entered once, from the main thread and before any other thread starts: Landlock holds for the calling
/// thread and those that it starts later.
package enum Sandbox {
    /// From here on: no more than `limits`; no new privileges; the end when the thread that started us ends; files
    /// only in `directory` and, for reading, in `readable`; no network, no other program or process.
    ///
    /// What the kernel does not offer is left out and shows in the answer.
    package static func enter(
        _ limits: SandboxLimits, writingTo directory: Directory, reading readable: [Directory] = []
    ) throws(SystemError) -> Protection {
        try limits.apply()
        try checked("prctl PR_SET_PDEATHSIG") { clinux_die_with_parent(SIGKILL) }
        try checked("prctl PR_SET_NO_NEW_PRIVS") { clinux_no_new_privileges() }
        let landlock = try Landlock.confine(
            [(directory, .writing)] + readable.map { ($0, .reading) }, atLeast: 1)
        return Protection(landlock: landlock, seccomp: try denySystemCalls())
    }

    private static func denySystemCalls() throws(SystemError) -> Bool {
        do {
            try checked("seccomp") { clinux_seccomp_deny() }
            return true
        } catch {
            guard [ENOSYS, EINVAL].contains(error.errno) else { throw error }
            return false
        }
    }
}

extension Sandbox {
    /// How much of the lock the kernel offered.
    package struct Protection: Sendable, Hashable {
        /// Landlock's version; nil where there is none.
        package let landlock: Int?

        /// Whether system calls are filtered.
        package let seccomp: Bool

        /// Whether nothing is missing.
        package var isComplete: Bool { landlock != nil && seccomp }
    }
}
