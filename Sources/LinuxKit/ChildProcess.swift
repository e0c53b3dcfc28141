import CLinux
import Glibc

/// A program that this process has started.
package struct ChildProcess: Sendable, Hashable {
    package let number: Int32

    /// Starts `program`, calling it `name`, with `descriptors[n]` as its descriptor n (nil is /dev/null) and nothing else of ours: no
    /// other descriptor, no signal mask. No code of ours runs between fork and exec.
    package static func spawn(
        _ program: String, named name: String, arguments: [String], environment: [String] = [],
        descriptors: [Descriptor?]
    ) throws(SystemError) -> ChildProcess {
        var child: pid_t = 0
        let numbers = descriptors.map { $0?.use { $0 } ?? -1 }
        defer { withExtendedLifetime(descriptors) {} }
        try withCStrings([name] + arguments) { arguments throws(SystemError) in
            try withCStrings(environment) { environment throws(SystemError) in
                try checkedNumber("posix_spawn \(program)") {
                    clinux_spawn(program, arguments, environment, numbers, Int32(numbers.count), &child)
                }
            }
        }
        return ChildProcess(number: child)
    }

    /// From here on nobody asks how children end, and none stays behind as a zombie.
    package static func forgetEndings() {
        signal(SIGCHLD, SIG_IGN)
    }

    private static func withCStrings(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws(SystemError) -> Void
    ) throws(SystemError) {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        try body(copies + [nil])
    }
}
